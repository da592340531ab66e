import type { DataOf } from '../../../law/command-type.js';
import { canonicalJson, formatYuan } from '@ecl/kernel';
import { parametersInForce } from '../../parameters-in-force.js';
import { arePenaltiesEqual, isHeavier } from '../../penalties/comparison.js';
import { EACH_BY_ITSELF, reachesHearing, thresholdFor } from '../../penalties/thresholds.js';
import { isKnownOfAny } from '../../parties/party-case.js';
import { partyRule, rule } from '../../rule.js';
import type { BenchmarkApplied, LegalBasis } from '../../values.js';
import { outdatedBy } from '../outdated.js';
import { printed } from '../state.js';
import type { IssuePenaltyNotice } from '../vocabulary.js';

type Issue = DataOf<typeof IssuePenaltyNotice>;

export const InvestigationMustBeConcluded = rule({
  code: 'notice.investigation-not-concluded',
  refs: ['C1'],
  articles: ['APL 44', 'APL 57', 'M55 20', 'M55 21'],
  pack: 'mohurd-55',
  en: 'The investigation is not concluded.',
  zh: '案件尚未调查终结。',
  reads: [],
  brokenWhen: (_, { investigation }) => investigation.stage !== 'concluded',
});

/** What counts as larger is set locally; a notice that does not mention the hearing would not start its period. */
export const HearingMustBeOffered = partyRule<Issue>()({
  code: 'notice.hearing-not-offered',
  refs: ['H03', 'H03a'],
  articles: ['APL 63', 'M55 32'],
  pack: 'national-core',
  doubtful: EACH_BY_ITSELF,
  en: 'The proposed penalty is high enough that a hearing must be offered, and the notice does not offer it.',
  zh: '拟处罚已达到应当告知听证权利的标准，告知书未告知听证权利。',
  reads: ['offersHearing', 'proposedPenalties'],
  brokenWhen: (command, state, context) =>
    !command.offersHearing &&
    state.filing.is !== 'none' &&
    reachesHearing(command.proposedPenalties, state.filing.parties, parametersInForce(command, state, context)),
  particulars: (command, state, context) => {
    if (state.filing.is === 'none') return {};
    const { hearingFineFrom, hearingConfiscationFrom } = parametersInForce(command, state, context);
    return {
      fineFromYuan: formatYuan(thresholdFor(state.filing.parties, hearingFineFrom)),
      confiscationFromYuan: formatYuan(thresholdFor(state.filing.parties, hearingConfiscationFrom)),
    };
  },
});

/** Only one notice is in force: another notice must say that it replaces it. */
export const NoticeMustReplaceTheOneInForce = partyRule<Issue>()({
  code: 'notice.not-replacing-the-one-in-force',
  refs: ['C11'],
  articles: ['APL 44', 'M55 21'],
  pack: 'mohurd-55',
  en: 'The case has a notice already, and the new one does not say that it replaces it, or it replaces one that is not in force.',
  zh: '本案已有告知书而新告知书未载明予以替代，或者所替代的告知书并非现行有效。',
  reads: ['noticeId', 'replacesNoticeId'],
  brokenWhen: ({ noticeId, replacesNoticeId }, { notice }) =>
    replacesNoticeId !== (notice.is === 'none' ? undefined : notice.noticeId) || noticeId === replacesNoticeId,
});

export const NoticeIdMustBeNew = partyRule<Issue>()({
  code: 'notice.id-used',
  refs: ['C1'],
  articles: ['APL 44', 'M55 40'],
  pack: 'mohurd-55',
  en: 'An earlier notice of this case, now replaced, has this id.',
  zh: '该编号已用于本案在先的、已被替代的告知书。',
  reads: ['noticeId'],
  brokenWhen: ({ noticeId }, party) =>
    isKnownOfAny(
      party,
      ({ notice }) =>
        notice.is !== 'none' &&
        notice.usedIds.includes(noticeId) &&
        (party.notice.is === 'none' || party.notice.noticeId !== noticeId),
    ),
});

export const ReissuedNoticeMustSayWhatChanged = partyRule<Issue>()({
  code: 'notice.change-not-stated',
  refs: ['C11'],
  articles: ['APL 44', 'APL 62'],
  pack: 'national-core',
  en: 'A re-issued notice must say what changed against the earlier one.',
  zh: '重新告知应当说明与原告知内容的变化。',
  reads: ['change'],
  brokenWhen: ({ change }, { notice }) => notice.is !== 'none' && change === undefined,
});

/**
 * A notice that tells nothing new would begin rights anew that are running or used up. It may come again before it was
 * served, after its decision was undone, or when the days of the conduct were established meanwhile.
 */
export const ReissuedNoticeMustTellSomethingNew = partyRule<Issue>()({
  code: 'notice.nothing-new',
  refs: ['C11', 'X9'],
  articles: ['APL 44', 'APL 62', 'M55 21'],
  pack: 'national-core',
  en: 'The party was served with this notice already: the same facts, reasons, basis, penalties and rights. Its rights run or were used under the notice in force.',
  zh: '拟重新制作的告知书与已送达的告知书在事实、理由、依据、拟处罚和权利告知上完全相同，当事人的权利期限不因此重新起算。',
  reads: ['facts', 'reasons', 'basis', 'proposedPenalties', 'offersHearing', 'benchmark', 'newFacts'],
  brokenWhen: ({ newFacts, proposedPenalties, ...told }, party) => {
    const { notice, decision } = party;
    return (
      decision.is === 'none' &&
      notice.is === 'served' &&
      outdatedBy(party) === undefined &&
      newFacts === undefined &&
      arePenaltiesEqual(proposedPenalties, notice.proposedPenalties) &&
      canonicalJson(contentOf(told)) === canonicalJson(contentOf(notice))
    );
  },
});

interface Content {
  readonly facts: string;
  readonly reasons: string;
  readonly basis: readonly LegalBasis[];
  readonly offersHearing: boolean;
  readonly benchmark?: BenchmarkApplied | undefined;
}

/** What a notice tells the party besides the penalties, however it is spaced. */
const contentOf = ({ facts, reasons, basis, offersHearing, benchmark }: Content) => ({
  facts: printed(facts),
  reasons: printed(reasons),
  basis: basis.map((provision) => canonicalJson(provision)).toSorted(),
  offersHearing,
  ...(benchmark === undefined ? {} : { benchmark }),
});

/** A defence must not make things worse for the party: only new facts make a proposal heavier. */
export const HeavierNoticeMustRestOnNewFacts = partyRule<Issue>()({
  code: 'notice.heavier-without-new-facts',
  refs: ['C11', 'SC12'],
  articles: ['APL 45', 'M55 22'],
  pack: 'national-core',
  en: 'The re-issued notice proposes a heavier penalty than the earlier one and names no new facts: a defence must not make a penalty heavier.',
  zh: '重新告知的拟处罚重于原告知且未载明新的事实；不得因当事人陈述、申辩而给予更重的处罚。',
  reads: ['proposedPenalties', 'newFacts'],
  brokenWhen: ({ proposedPenalties, newFacts }, { notice }) =>
    notice.is !== 'none' && newFacts === undefined && isHeavier(proposedPenalties, notice.proposedPenalties),
});
