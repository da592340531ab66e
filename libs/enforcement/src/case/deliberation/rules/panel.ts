import { chinaDateOf, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import type { MemberOf } from '../../../law/rule.js';
import { isRecusedOrAskedAt } from '../../filing/state.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { rulesReading } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Panel } from '../panel.js';

interface Dated {
  readonly occurredAt: Instant;
}

/** Those who voted. */
type Voters = Pick<Panel, 'members'>;

interface Asked<Read> {
  /** The members of the command in which the panel is. */
  readonly reads: readonly MemberOf<Read>[];
  /** The panel that decided; undefined where the step was not decided together. */
  readonly panelOf: (command: Read) => Voters | undefined;
  /** Whether the panel is said to have approved; absent where the step is itself what it approved. */
  readonly approval?: { readonly reads: readonly MemberOf<Read>[]; readonly isGiven: (command: Read) => boolean };
}

const idsOf = ({ members }: Voters): readonly string[] => [...new Set(members.map(({ personId }) => personId))];

/** Those who approved and did not vote otherwise in another entry: each head has one vote. */
const approving = (panel: Voters): readonly string[] =>
  idsOf(panel).filter((id) => panel.members.every(({ personId, vote }) => personId !== id || vote === 'approve'));

/** The heads of the agency who are there, and how many of those who may vote must be; nobody is missed where the agency sets no quorum. */
const quorumOf = (
  panel: Voters,
  { occurredAt }: Dated,
  state: CaseState,
  context: EnforcementContext,
): { readonly there: number; readonly needed: number } => {
  const { filing, handlers } = state;
  if (filing.is === 'none') return { there: 0, needed: 0 };
  const { deliberationQuorumPercent } = parametersInForce({ occurredAt }, state, context);
  const heads = context.registers
    .headsOf(filing.agencyId, chinaDateOf(occurredAt))
    .filter((id) => !handlers.everHandled.includes(id) && !isRecusedOrAskedAt(handlers, id, occurredAt));
  return {
    there: idsOf(panel).filter((id) => heads.includes(id)).length,
    needed: Math.ceil((heads.length * deliberationQuorumPercent) / 100),
  };
};

/**
 * What "the heads decide together" (集体讨论) asks, wherever the law says it: of a penalty, of the second extension of a
 * term, of a deviation from a benchmark, of an end of enforcement on other grounds.
 */
export const rulesAboutPanel = <Read>({ reads, panelOf, approval }: Asked<Read>) => {
  const { rule } = rulesReading<Read>(reads);
  const { rule: ruleOfConclusion } = rulesReading<Read>([...reads, ...(approval?.reads ?? [])]);
  const has = (command: Read, fault: (panel: Voters) => boolean): boolean => {
    const panel = panelOf(command);
    return panel !== undefined && fault(panel);
  };
  return {
    /** One head alone is not a collective, no matter how often the minutes name that head. */
    DeliberationMustBeCollective: rule({
      code: 'deliberation.not-collective',
      refs: ['H08', 'SC20'],
      articles: ['APL 57', 'M55 26'],
      pack: 'national-core',
      en: 'Fewer than two different heads deliberated.',
      zh: '参加集体讨论的负责人少于两人。',
      brokenWhen: (command) => has(command, (panel) => idsOf(panel).length < 2),
    }),

    MembersMustHeadTheAgency: rule({
      code: 'deliberation.member-not-head',
      refs: ['H08'],
      articles: ['APL 57', 'M55 26'],
      pack: 'national-core',
      en: 'Someone who is not a head of the agency on that day took part in the vote.',
      zh: '参加表决的人员不是本机关负责人。',
      brokenWhen: (command, { filing }, { registers }) => {
        const on = chinaDateOf(command.occurredAt);
        return (
          filing.is !== 'none' &&
          has(command, (panel) =>
            idsOf(panel).some((personId) => registers.headship(personId, filing.agencyId, on) === undefined),
          )
        );
      },
    }),

    /** 到会人数: how many must be there is left to the rules of procedure of the agency. Who must keep away is not missed. */
    QuorumMustBeThere: rule({
      code: 'deliberation.no-quorum',
      refs: ['H08', 'D7'],
      articles: ['APL 57', 'M55 26', 'NMRESP 16'],
      pack: 'agency-local',
      en: 'Fewer heads took part than the rules of procedure of the agency ask for.',
      zh: '参加集体讨论的负责人未达到本机关议事规则规定的人数。',
      brokenWhen: (command, state, context) =>
        has(command, (panel) => {
          const { there, needed } = quorumOf(panel, command, state, context);
          return there < needed;
        }),
      particulars: (command, state, context) => {
        const panel = panelOf(command);
        if (panel === undefined) return {};
        const { there, needed } = quorumOf(panel, command, state, context);
        return { there: String(there), needed: String(needed) };
      },
    }),

    /** Handlers report on the case and answer questions, but do not vote on their own work. */
    HandlersMustNotVote: rule({
      code: 'deliberation.handler-votes',
      refs: ['D7'],
      articles: ['APL 57', 'NM244 27'],
      pack: 'national-core',
      en: 'A handler of the case took part in the vote; handlers may only report.',
      zh: '本案办案人员参加表决；办案人员只能汇报案情，不得参加表决。',
      brokenWhen: (command, { handlers }) =>
        has(command, (panel) => idsOf(panel).some((personId) => handlers.everHandled.includes(personId))),
    }),

    RecusedHeadsMustNotVote: rule({
      code: 'deliberation.recused-votes',
      refs: ['G-0.5'],
      articles: ['APL 43'],
      pack: 'national-core',
      en: 'A person who had been recused from this case, or whose recusal was asked for and not decided then, took part in the vote.',
      zh: '已被决定回避的人员，或者表决时回避申请尚未作出决定的人员参加表决。',
      brokenWhen: (command, { handlers }) =>
        has(command, (panel) => idsOf(panel).some((id) => isRecusedOrAskedAt(handlers, id, command.occurredAt))),
    }),

    ChairMustBeAmongTheMembers: rule({
      code: 'deliberation.chair-absent',
      refs: ['H08'],
      articles: ['APL 57', 'M55 26'],
      pack: 'mohurd-55',
      en: 'The head who records the deliberation did not take part in it.',
      zh: '主持集体讨论的负责人未参加讨论。',
      brokenWhen: (command, _, { actor }) => has(command, (panel) => !idsOf(panel).includes(actor.personId)),
    }),

    ConclusionMustFollowTheVote: ruleOfConclusion({
      code: 'deliberation.conclusion-against-vote',
      refs: ['H08', 'D7'],
      articles: ['APL 57', 'NMRESP 16'],
      pack: 'national-core',
      en: 'The heads are said to have approved, but no more than half of the members approved.',
      zh: '表决同意的人数未超过半数，而讨论结论为同意。',
      brokenWhen: (command) =>
        (approval?.isGiven(command) ?? true) &&
        has(command, (panel) => approving(panel).length * 2 <= idsOf(panel).length),
    }),
  };
};
