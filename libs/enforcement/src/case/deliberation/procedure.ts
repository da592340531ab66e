import { chinaDateOf } from '@ecl/kernel';
import { ApproverMustHeadTheAgency } from '../../guards/index.js';
import type { DataOf } from '../../law/command-type.js';
import { CaseMustBeUndecided } from '../decision/rules/stage.js';
import { CaseMustBeFiled } from '../filing/rules/approval.js';
import { hasPassed, lastReview } from '../legal-review/review-outcome.js';
import { NoticeMustBeServed } from '../notice/rules/party-rights.js';
import { decidingForUndecided } from '../parties/deciding.js';
import { type CaseDeciding, rule } from '../rule.js';
import { CollectiveDeliberationHeld, HoldDeliberation } from './vocabulary.js';

type Hold = DataOf<typeof HoldDeliberation>;

const idsOf = ({ members }: Hold): readonly string[] => [...new Set(members.map(({ personId }) => personId))];

/** One head alone is not a collective, no matter how often the minutes name that head. */
export const DeliberationMustBeCollective = rule<Hold>({
  code: 'deliberation.not-collective',
  refs: ['H08', 'SC20'],
  articles: ['APL 57', 'M55 26'],
  pack: 'national-core',
  en: 'Fewer than two different heads deliberated.',
  zh: '参加集体讨论的负责人少于两人。',
  looksAt: 'command',
  brokenWhen: (command) => idsOf(command).length < 2,
});

export const MembersMustHeadTheAgency = rule<Hold>({
  code: 'deliberation.member-not-head',
  refs: ['H08'],
  articles: ['APL 57', 'M55 26'],
  pack: 'national-core',
  en: 'Someone who is not a head of the agency on that day took part in the vote.',
  zh: '参加表决的人员不是本机关负责人。',
  looksAt: 'command',
  brokenWhen: (command, { filing }, { registers }) => {
    const on = chinaDateOf(command.occurredAt);
    return (
      filing.is !== 'none' &&
      idsOf(command).some((personId) => registers.headship(personId, filing.agencyId, on) === undefined)
    );
  },
});

/** Handlers report on the case and answer questions, but do not vote on their own work. */
export const HandlersMustNotVote = rule<Hold>({
  code: 'deliberation.handler-votes',
  refs: ['D7'],
  articles: ['APL 57', 'NM244 27'],
  pack: 'national-core',
  en: 'A handler of the case took part in the vote; handlers may only report.',
  zh: '本案办案人员参加表决；办案人员只能汇报案情，不得参加表决。',
  looksAt: 'command',
  brokenWhen: (command, { handlers }) => idsOf(command).some((personId) => handlers.everHandled.includes(personId)),
});

export const RecusedHeadsMustNotVote = rule<Hold>({
  code: 'deliberation.recused-votes',
  refs: ['G-0.5'],
  articles: ['APL 43'],
  pack: 'national-core',
  en: 'A person who has been recused from this case took part in the vote.',
  zh: '已被决定回避的人员参加表决。',
  looksAt: 'command',
  brokenWhen: (command, { handlers }) =>
    handlers.recused.some(({ personId, since }) => since <= command.occurredAt && idsOf(command).includes(personId)),
});

export const ChairMustBeAmongTheMembers = rule<Hold>({
  code: 'deliberation.chair-absent',
  refs: ['H08'],
  articles: ['APL 57', 'M55 26'],
  pack: 'mohurd-55',
  en: 'The head who records the deliberation did not take part in it.',
  zh: '主持集体讨论的负责人未参加讨论。',
  looksAt: 'command',
  brokenWhen: (command, _, { actor }) => !idsOf(command).includes(actor.personId),
});

export const ConclusionMustFollowTheVote = rule<Hold>({
  code: 'deliberation.conclusion-against-vote',
  refs: ['H08', 'D7'],
  articles: ['APL 57', 'NMRESP 16'],
  pack: 'national-core',
  en: 'The conclusion approves the draft, but no more than half of the members approved it.',
  zh: '表决同意的人数未超过半数，而讨论结论为同意。',
  looksAt: 'command',
  brokenWhen: (command) => command.conclusion === 'approve' && approving(command).length * 2 <= idsOf(command).length,
});

/** Those who approved and did not vote otherwise in another entry: each head has one vote. */
const approving = (command: Hold): readonly string[] =>
  idsOf(command).filter((id) => command.members.every(({ personId, vote }) => personId !== id || vote === 'approve'));

/** If a review was asked for, the heads see only the draft that passed it. */
export const ReviewedDraftMustBeDeliberated = rule<Hold>({
  code: 'deliberation.draft-not-reviewed',
  refs: ['D7'],
  articles: ['APL 57', 'APL 58', 'M55 25'],
  pack: 'national-core',
  en: 'The draft before the heads has not passed legal review.',
  zh: '提交集体讨论的草案未通过法制审核。',
  looksAt: 'command',
  brokenWhen: ({ draftSha256 }, state) => {
    const review = lastReview(state);
    if (review === undefined) return state.legalReview.isRequired === true;
    return !hasPassed(review) || review.draftSha256 !== draftSha256;
  },
});

export const deliberationDeciding: readonly CaseDeciding[] = [
  decidingForUndecided(HoldDeliberation, {
    mustHold: [
      CaseMustBeFiled,
      CaseMustBeUndecided,
      NoticeMustBeServed,
      ApproverMustHeadTheAgency,
      DeliberationMustBeCollective,
      MembersMustHeadTheAgency,
      HandlersMustNotVote,
      RecusedHeadsMustNotVote,
      ChairMustBeAmongTheMembers,
      ConclusionMustFollowTheVote,
      ReviewedDraftMustBeDeliberated,
    ],
    then: (command, _, { actor }) => [CollectiveDeliberationHeld({ ...command, chairedBy: actor.personId })],
  }),
];
