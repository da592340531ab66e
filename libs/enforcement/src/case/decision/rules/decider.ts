import { approverMustNotBeProposer } from '../../../guards/index.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';

/** Anyone who concluded the investigation and proposed the outcome does not decide on the proposal. */
export const DeciderMustNotHaveProposed = rule(
  approverMustNotBeProposer<CaseState>({
    code: 'decision.decided-by-proposer',
    of: { zh: '提出处理意见又作出处罚决定', en: 'draft a decision and take it' },
    articles: ['APL 57', 'M55 26'],
    proposer: ({ investigation }) => investigation.draftedBy,
  }),
);

/**
 * Officers decide only on the spot (rulebook 4.2): a head who ever handled the case leaves the decision to another
 * head.
 */
export const DeciderMustNotHaveHandledTheCase = rule({
  code: 'decision.decided-by-handler',
  refs: ['S17'],
  articles: ['APL 57', 'M55 26'],
  pack: 'mohurd-55',
  en: 'The person who decides handles this case, once handled it, or took evidence in it.',
  zh: '作出决定的人员现为或者曾为本案办案人员，或者参与过本案调查取证，不得决定本案。',
  reads: [],
  brokenWhen: (_, { handlers }, { actor }) => handlers.everHandled.includes(actor.personId),
});
