import { isPending } from '../../hearing/state.js';
import { outdatedBy } from '../../notice/outdated.js';
import { periodMustBeOver } from '../../notice/rules/period.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { isHeavier } from '../../penalties/comparison.js';
import { EACH_BY_ITSELF, reachesHearing } from '../../penalties/thresholds.js';
import type { PartyCase } from '../../parties/party-case.js';
import { partyRule } from '../../rule.js';
import type { LegalBasis } from '../../values.js';
import type { DecideForParty } from '../of-each-disposition.js';

type Decide = Pick<DecideForParty, 'penalties'>;

export const DefencePeriodMustBeOver = periodMustBeOver('defence', {
  code: 'decision.defence-period-running',
  refs: ['X9', 'K7'],
  articles: ['APL 62', 'M55 22'],
  en: 'The party may still state its case: the period has not ended and was not expressly waived.',
  zh: '当事人陈述申辩期限尚未届满，且当事人未明确放弃，不得作出行政处罚决定。',
});

export const HearingRequestPeriodMustBeOver = periodMustBeOver('hearing', {
  code: 'decision.hearing-period-running',
  refs: ['X9', 'K7'],
  articles: ['APL 62', 'APL 64', 'M55 33'],
  en: 'The party may still ask for a hearing: the period has not ended and was not expressly waived.',
  zh: '当事人要求听证的期限尚未届满，且当事人未明确放弃，不得作出行政处罚决定。',
});

/** Asked again for the penalty itself: the threshold may have been lowered between notice and decision. */
export const HearingMustHaveBeenOffered = partyRule<Decide>()({
  code: 'decision.hearing-not-offered',
  refs: ['H03'],
  articles: ['APL 63', 'M55 32'],
  pack: 'national-core',
  doubtful: EACH_BY_ITSELF,
  en: 'The penalty is high enough that a hearing must be offered, and the notice in force did not offer it.',
  zh: '处罚已达到应当告知听证权利的标准，现行告知书未告知听证权利。',
  reads: ['penalties'],
  brokenWhen: (command, state, context) =>
    state.filing.is !== 'none' &&
    state.notice.is !== 'none' &&
    !state.notice.offersHearing &&
    reachesHearing(command.penalties, state.filing.parties, parametersInForce(command, state, context)),
});

export const RequestedHearingMustBeOver = partyRule({
  code: 'decision.hearing-pending',
  refs: ['E1'],
  articles: ['APL 63', 'APL 65'],
  pack: 'national-core',
  en: 'The party asked for a hearing, and it has not been held, abandoned or lawfully rejected yet.',
  zh: '当事人已要求听证，听证尚未举行、放弃或者依法不予受理。',
  reads: [],
  brokenWhen: (_, { hearing }) => isPending(hearing),
});

/**
 * A penalty heavier than notified needs another notice, with its own periods; a defence is never a reason for a heavier
 * penalty.
 */
export const PenaltyMustNotExceedNotice = partyRule<Decide>()({
  code: 'decision.heavier-than-notified',
  refs: ['C11', 'SC12'],
  articles: ['APL 44', 'APL 45', 'APL 62', 'M55 22'],
  pack: 'national-core',
  en: 'The penalty is heavier than the one in the notice to the party. A defence must not make a penalty heavier; if there are new facts, issue a new notice.',
  zh: '处罚重于已告知的拟处罚。不得因当事人陈述、申辩而给予更重的处罚；依据新的事实应当重新告知。',
  reads: ['penalties'],
  brokenWhen: ({ penalties }, { notice }) => notice.is !== 'none' && isHeavier(penalties, notice.proposedPenalties),
});

const provision = ({ law, article }: LegalBasis): string => `${law} ${article}`;

export const BasisMustBeNotified = partyRule<Pick<DecideForParty, 'basis'>>()({
  code: 'decision.basis-not-notified',
  refs: ['C11'],
  articles: ['APL 44', 'APL 62'],
  pack: 'national-core',
  en: 'The decision rests on a provision that the notice to the party did not name.',
  zh: '处罚依据未在告知书中告知当事人。',
  reads: ['basis'],
  brokenWhen: ({ basis }, { notice }) => unnotified(basis, notice).length > 0,
  particulars: ({ basis }, { notice }) => ({ provisions: unnotified(basis, notice).join(', ') }),
});

/** What two versions of a provision say may differ although both print the same law and article. */
const isToldAs = (named: LegalBasis, told: LegalBasis): boolean =>
  provision(named) === provision(told) &&
  (named.version === undefined || told.version === undefined || named.version === told.version);

/** That there is a notice at all is asked by another rule. */
const unnotified = (basis: readonly LegalBasis[], notice: PartyCase['notice']): readonly string[] =>
  notice.is === 'none'
    ? []
    : basis.filter((named) => !notice.basis.some((told) => isToldAs(named, told))).map(provision);

/** 认定的事实: the party defends itself against the conduct that it was told of. */
export const NoticeMustTellTheConductEstablished = partyRule({
  code: 'decision.conduct-established-after-notice',
  refs: ['C11', 'X6'],
  articles: ['APL 44', 'APL 62'],
  pack: 'national-core',
  en: 'The days of the conduct were established after the notice to the party was issued; the party was not told of them.',
  zh: '违法行为起止时间是在制作告知书之后认定的，未告知当事人。',
  reads: [],
  brokenWhen: (_, party) => outdatedBy(party) === 'conductPeriod',
});

/** The party defends itself against what it was told, and a hearing examines what is on file: neither reaches what came later. */
export const NoticeMustTellWhatTheDecisionRestsOn = partyRule({
  code: 'decision.notice-outdated',
  refs: ['C11', 'X7'],
  articles: ['APL 44', 'APL 62', 'APL 64', 'APL 65', 'CC 19', 'CC 23', 'CC 67'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '告知后补充的调查终结报告所载事实与告知书和原报告均不同或者拟处罚更重的，听证后又取得证据的（仅涉及其他当事人的证据和当事人自行提交的改正材料除外），或者告知书系在当事人合并、分立之后向原当事人送达的，或者仅由未成年人、无完全民事行为能力的当事人本人签收的，应当重新告知；报告内容与告知书一致、听证前取得的佐证，不必重新告知。',
      en: 'A new notice is due if a later report has other facts than the notice and the report before it or proposes more, if evidence came after the hearing (but not what is about other parties only, or what the party hands in to show its correction), if the notice was served on a party that had merged or divided, or if a minor or an adult without full capacity alone took it; a report that only confirms the notice, and evidence from before the hearing, need none.',
    },
    otherReading: {
      zh: '仅在补充的证据改变事实认定、加重处罚时才需要重新告知。',
      en: 'Only evidence that changes the facts or makes the penalty heavier asks for a new notice.',
    },
  },
  en: 'The notice does not tell what came after it: a report with other facts or more penalties, evidence that the hearing did not examine, a successor whom nobody told, or a guardian whom nobody told. Issue a new notice.',
  zh: '告知之后出现了未告知当事人的内容：补充的调查终结报告事实不同或者处罚更重、听证后取得的证据，尚未告知承受人，或者未告知监护人，应当重新告知。',
  reads: [],
  brokenWhen: (_, party) => ![undefined, 'conductPeriod'].includes(outdatedBy(party)),
  particulars: (_, party) => ({ by: String(outdatedBy(party)) }),
});
