import { chinaDateOf } from '@ecl/kernel';
import { lastRunOf } from '../../../clocks/index.js';
import type { EnforcementContext } from '../../../context.js';
import type { DataOf } from '../../../law/command-type.js';
import { isOverOn } from '../../clock-of-case.js';
import { caseTermOf } from '../../case-term.js';
import { rulesAboutPanel } from '../../deliberation/rules/panel.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { ExtendCaseTerm } from '../vocabulary/index.js';

type Extension = DataOf<typeof ExtendCaseTerm>;

export const InvestigationMustBeSuspended = rule({
  code: 'investigation.not-suspended',
  refs: ['B13'],
  articles: ['M55 30'],
  pack: 'mohurd-55',
  en: 'The investigation is not suspended.',
  zh: '案件调查未处于中止状态。',
  reads: [],
  brokenWhen: (_, { investigation: { stage } }) => stage !== 'suspended',
});

/** The head extends once, then the heads together once, then nobody. */
export const ExtensionMustBeInTurn = rule<Extension>()({
  code: 'term.extension-out-of-turn',
  refs: ['L04'],
  articles: ['M55 29'],
  pack: 'mohurd-55',
  en: 'The head may extend the term once, and the heads together may extend it once more; no other extension is possible.',
  zh: '办案期限经机关负责人批准延长一次，再次延长须经机关负责人集体讨论决定，此外不得延长。',
  reads: ['by'],
  brokenWhen: ({ by }, { clocks }) => lastRunOf(clocks, 'L04')?.extensions.length !== (by === 'head' ? 0 : 1),
});

export const ExtensionMustBeWithinLimit = rule<Extension>()({
  code: 'term.extension-too-long',
  refs: ['L04'],
  articles: ['M55 29'],
  pack: 'mohurd-55',
  en: 'The extension is longer than the rule allows.',
  zh: '延长期限超过规定的上限。',
  reads: ['days', 'by'],
  brokenWhen: (command, state, context) => command.days > maximum(command, state, context),
  particulars: (command, state, context) => ({ maximumDays: String(maximum(command, state, context)) }),
});

const maximum = (
  command: Pick<Extension, 'occurredAt' | 'by'>,
  state: CaseState,
  context: EnforcementContext,
): number => {
  const { caseTermFirstExtensionMax, caseTermSecondExtensionMax } = parametersInForce(command, state, context);
  return (command.by === 'head' ? caseTermFirstExtensionMax : caseTermSecondExtensionMax).length;
};

export const CollectiveExtensionMustHavePanel = rule<Extension>()({
  code: 'term.no-minutes',
  refs: ['L04'],
  articles: ['M55 29'],
  pack: 'mohurd-55',
  en: 'The heads are said to have decided on the extension together, but their discussion, with the vote of each and the minutes, is missing.',
  zh: '集体讨论决定延长期限，但缺少讨论情况：参加人员、各自表决意见和讨论记录。',
  reads: ['by', 'panel'],
  brokenWhen: ({ by, panel }) => by === 'heads' && panel === undefined,
});

/** The heads discuss an extension as they discuss a penalty. */
export const {
  DeliberationMustBeCollective: ExtensionMustBeDiscussedCollectively,
  QuorumMustBeThere: ExtensionMustHaveItsQuorum,
  MembersMustHeadTheAgency: ExtensionMustBeVotedOnByHeads,
  HandlersMustNotVote: HandlersMustNotVoteOnExtension,
  RecusedHeadsMustNotVote: RecusedHeadsMustNotVoteOnExtension,
  ChairMustBeAmongTheMembers: ChairMustDiscussExtension,
  ConclusionMustFollowTheVote: ExtensionMustFollowTheVote,
} = rulesAboutPanel<Pick<Extension, 'panel'>>({ reads: ['panel'], panelOf: ({ panel }) => panel });

export const TermMustNotBeOver = rule({
  code: 'term.over',
  refs: ['L04'],
  articles: ['M55 29'],
  pack: 'mohurd-55',
  en: 'The term of the case is over; it can be extended only before it ends.',
  zh: '办案期限已经届满，延长期限应当在届满前批准。',
  reads: [],
  brokenWhen: ({ occurredAt }, state, context) => {
    const on = chinaDateOf(occurredAt);
    const term = caseTermOf(state, on, context);
    return term !== undefined && isOverOn(on, term);
  },
});
