import { chinaDateOf, type Instant } from '@ecl/kernel';
import { rule } from '../case/rule.js';
import type { CaseState } from '../case/state.js';
import type { EnforcementContext } from '../context.js';
import type { Article } from '../law/article.js';
import type { RuleAboutState } from '../law/rule.js';
import { rulebookRow } from '../law/rulebook-ids.js';
import type { Headship } from '../registers/registers.js';

interface Approval {
  readonly occurredAt: Instant;
  /** Said by a step that opens the case itself. */
  readonly agencyId?: string;
}

/** The headship that the actor holds in the agency of the case on the day of the step. */
export const headshipOfActor = (
  { occurredAt, agencyId }: Approval,
  { filing }: CaseState,
  { actor, registers }: EnforcementContext,
): Headship | undefined =>
  registers.headship(
    actor.personId,
    filing.is === 'none' ? (agencyId ?? '') : filing.agencyId,
    chinaDateOf(occurredAt),
  );

/** An approval by "the head" is one by a head of this agency, on that day. */
export const ApproverMustHeadTheAgency = rule<Approval>()({
  code: 'duties.not-head-of-agency',
  refs: [],
  articles: ['APL 57', 'M55 15'],
  pack: 'national-core',
  en: 'Only a head of the agency that handles the case may take this step.',
  zh: '该步骤应当由办案机关负责人作出。',
  reads: ['agencyId'],
  brokenWhen: (command, state, context) => headshipOfActor(command, state, context) === undefined,
});

/** S08: a deputy's signature does not do. */
export const ApproverMustBePrincipalOrActingHead = rule<Approval>()({
  code: 'duties.not-principal-head',
  refs: ['S08'],
  articles: ['R310 5'],
  pack: 'national-core',
  en: 'Only the principal head of the agency, or the head acting in that place, may take this step.',
  zh: '该步骤应当由本机关正职负责人或者主持工作的负责人作出。',
  reads: ['agencyId'],
  brokenWhen: (command, state, context) => {
    const headship = headshipOfActor(command, state, context);
    return headship !== 'principal' && headship !== 'acting';
  },
});

const { doubtful } = rulebookRow('S17');

/** Nobody approves their own proposal. `proposer` finds in the case, or in the case as a party has it, who proposed it. */
export const approverMustNotBeProposer = <State>(about: {
  readonly code: string;
  readonly articles: readonly Article[];
  /** What is proposed and approved, as the end of both sentences. */
  readonly of: { readonly zh: string; readonly en: string };
  readonly proposer: (state: State) => string | undefined;
}): RuleAboutState<State, EnforcementContext> => ({
  code: about.code,
  refs: ['S17'],
  ...(doubtful ? { doubtful } : {}),
  articles: about.articles,
  pack: 'mohurd-55',
  en: `The same person may not both ${about.of.en}.`,
  zh: `同一人员不得既${about.of.zh}。`,
  reads: [],
  brokenWhen: (_, state, { actor }) => about.proposer(state) === actor.personId,
});
