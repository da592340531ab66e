import { canonicalJson, chinaDateOf, formatYuan } from '@ecl/kernel';
import type { DataOf } from '../../../law/command-type.js';
import { fineIn } from '../../penalties/amounts.js';
import { goneFrom, isHeavierAsStated } from '../../penalties/comparison.js';
import { saidOfLastDay } from '../../clock-of-case.js';
import type { PartyCase } from '../../parties/party-case.js';
import type { Penalty } from '../../values.js';
import { partyRule, rule } from '../../rule.js';
import { penaltiesAfter, touches } from '../outcomes.js';
import { penaltiesBefore, restoredBy } from '../restorable.js';
import { isPending, remedyOf } from '../state.js';
import { isLateWithItsDecision, timeToDecide, mayStillBeDecided } from '../time-to-decide.js';
import type { EndRemedy, RemedyOutcome } from '../vocabulary.js';

type End = DataOf<typeof EndRemedy>;

export const RemedyMustBePending = partyRule<End>()({
  code: 'remedies.not-pending',
  refs: [],
  articles: ['ARL 62', 'ALL 81'],
  pack: 'national-core',
  en: 'No such remedy is pending.',
  zh: '没有该编号的尚未终结的复议或者诉讼。',
  reads: ['remedyId', 'outcome'],
  neverHolds: (_, party) =>
    !party.remedies.proceedings.some((remedy) => isPending(remedy) || mayStillBeDecided(remedy, party)),
  brokenWhen: ({ remedyId, outcome }, party) => {
    const remedy = remedyOf(party.remedies, remedyId);
    if (remedy === undefined) return true;
    // A late decision is a decision.
    return !isPending(remedy) && !(outcome !== 'notDecidedInTime' && mayStillBeDecided(remedy, party));
  },
});

/** 逾期不作决定: the body has its time whole, and only a reconsideration has such a time. */
export const BodyMustBeLate = partyRule<End>()({
  code: 'remedies.still-in-time',
  refs: ['L46', 'L49'],
  articles: ['ARL 62', 'ALL 45'],
  pack: 'national-core',
  en: 'Only a reconsideration ends because it was not decided in time, and only once that time is over.',
  zh: '只有行政复议且复议决定期限届满后，才能登记逾期未作复议决定。',
  reads: ['outcome', 'remedyId'],
  brokenWhen: ({ outcome, remedyId, occurredAt }, party, context) => {
    const remedy = remedyOf(party.remedies, remedyId);
    return (
      outcome === 'notDecidedInTime' &&
      remedy !== undefined &&
      isPending(remedy) &&
      !isLateWithItsDecision(remedy, occurredAt, party, context)
    );
  },
  particulars: ({ remedyId, occurredAt }, party, context) => {
    const remedy = remedyOf(party.remedies, remedyId);
    if (remedy?.kind !== 'reconsideration') return {};
    return saidOfLastDay('lastDay', timeToDecide(remedy, chinaDateOf(occurredAt), party, context));
  },
});

export const RemedyMustNotEndBeforeItBegan = partyRule<End>()({
  code: 'remedies.ended-before-accepted',
  refs: [],
  articles: ['ARL 62', 'ALL 81'],
  pack: 'national-core',
  en: 'The day on which the remedy ends is before the day on which it was accepted.',
  zh: '复议或者诉讼的终结日期早于受理日期。',
  reads: ['remedyId'],
  brokenWhen: ({ remedyId, occurredAt }, { remedies }) => {
    const remedy = remedyOf(remedies, remedyId);
    return remedy !== undefined && chinaDateOf(occurredAt) < remedy.from;
  },
});

/** 变更, 部分撤销, and an agreement (调解书) can leave other penalties than before. */
const MAY_CHANGE: readonly RemedyOutcome[] = ['changed', 'partlyRevoked', 'settled'];

export const ChangedFineMustComeFromAChange = rule<End>()({
  code: 'remedies.fine-changed-without-change',
  refs: ['M4', 'M7'],
  articles: ['ARL 63', 'ALL 77'],
  pack: 'national-core',
  en: 'Only a change, a revocation in part or an agreement can have a changed fine or changed penalties.',
  zh: '只有变更、部分撤销的决定或者调解协议才能载明变更后的罚款数额或者处罚内容。',
  reads: ['outcome', 'changedFine', 'changedPenalties'],
  brokenWhen: ({ outcome, changedFine, changedPenalties }) =>
    (changedFine !== undefined || changedPenalties !== undefined) && !MAY_CHANGE.includes(outcome),
});

export const ChangeMustSayWhatRemains = rule<End>()({
  code: 'remedies.change-not-stated',
  refs: ['M4', 'M7', 'M8'],
  articles: ['ARL 63', 'ARL 64', 'ALL 70', 'ALL 77'],
  pack: 'national-core',
  en: 'A change or a revocation in part says what remains: either the changed fine, or all penalties that remain.',
  zh: '变更或者部分撤销的，应当载明变更后的罚款数额或者保留的全部处罚内容，二者填其一。',
  reads: ['outcome', 'changedFine', 'changedPenalties'],
  brokenWhen: ({ outcome, changedFine, changedPenalties }) =>
    (changedFine !== undefined && changedPenalties !== undefined) ||
    ((outcome === 'changed' || outcome === 'partlyRevoked') && (changedFine ?? changedPenalties) === undefined),
});

/** Penalties in any order. */
const asCompared = (penalties: readonly Penalty[]): string =>
  JSON.stringify(penalties.map((penalty) => canonicalJson(penalty)).toSorted());

/** 变更: whoever leaves the penalties as they are has upheld the decision. */
export const ChangeMustChangeSomething = partyRule<End>()({
  code: 'remedies.nothing-changed',
  refs: ['M4', 'M8'],
  articles: ['ALL-I 22', 'ARL 63', 'ALL 77'],
  pack: 'national-core',
  doubtful: {
    reading: {
      zh: '只改变事实认定、证据或者适用依据而未改变处理结果的，视为维持，按维持登记。',
      en: 'Who changes the findings, the evidence or the provisions applied, and not the result, has upheld the decision: it is recorded as upheld.',
    },
    otherReading: {
      zh: '未正确适用依据而变更的，即使处罚内容不变，也是变更决定。',
      en: 'A decision that corrects the provisions applied is a change (ARL 63), though the penalties stay.',
    },
  },
  en: 'The outcome is a change or a revocation in part, and leaves the very same penalties: nothing was changed.',
  zh: '登记为变更或者部分撤销，但处罚内容与原决定完全相同，并未变更。',
  reads: ['outcome', 'changedFine', 'changedPenalties', 'remedyId', 'quashes'],
  brokenWhen: (command, party) => {
    if (touches(command) !== 'changed' || (command.changedFine ?? command.changedPenalties) === undefined) return false;
    const before = penaltiesBefore(command, party);
    const inForce = party.decision.is === 'penalty' ? party.decision.penalties : [];
    const after = asCompared(penaltiesAfter(command, before));
    return after === asCompared(before) && after === asCompared(inForce);
  },
});

/** 不得加重: a remedy never makes things worse for the party. */
export const ChangeMustNotBeWorse = partyRule<End>()({
  code: 'remedies.worse-for-party',
  refs: ['M4'],
  articles: ['ARL 63', 'ALL 77'],
  pack: 'national-core',
  en: 'The changed penalty is heavier than the one that the party complained of.',
  zh: '变更后的处罚重于原处罚，对当事人更为不利。',
  reads: ['outcome', 'changedFine', 'changedPenalties', 'remedyId', 'quashes'],
  brokenWhen: (command, state) => {
    const before = penaltiesBefore(command, state);
    return touches(command) === 'changed' && isHeavierAsStated(penaltiesAfter(command, before), before);
  },
  particulars: (command, state) => {
    const before = penaltiesBefore(command, state);
    return {
      changed: formatYuan(fineIn(penaltiesAfter(command, before))),
      before: formatYuan(fineIn(before)),
    };
  },
});

/** What touches a decision has a paper, and a reason that the public reads where the decision was published (APL 48). */
export const OutcomeMustHaveItsPaper = partyRule<End>()({
  code: 'remedies.outcome-without-paper',
  refs: ['M8', 'L82'],
  articles: ['APL 48', 'ARL 75', 'ALL 70'],
  pack: 'national-core',
  en: 'The outcome touches the decision, and its paper or its reasons are missing.',
  zh: '结果影响原决定的效力，但未附复议决定书、裁判文书等，或者未载明理由。',
  reads: ['outcome', 'changedFine', 'changedPenalties', 'quashes', 'remedyId', 'document', 'reasons'],
  brokenWhen: (command, party) =>
    (touches(command) !== undefined ||
      command.quashes !== undefined ||
      restoredBy(command, party)?.is === 'restorable') &&
    (command.document === undefined || command.reasons === undefined),
});

/** The items of the penalty that fell altogether. */
const fallen = (command: ChangeIn, party: PartyCase) => {
  const before = penaltiesBefore(command, party);
  return touches(command) === 'changed' ? goneFrom(before, penaltiesAfter(command, before)) : [];
};

type ChangeIn = Pick<End, 'outcome' | 'changedFine' | 'changedPenalties' | 'remedyId' | 'quashes'>;

/** A new decision takes the place of one that is gone, or of an item that is: what stays in force is not decided again. */
export const RedoMustFollowARevocation = partyRule<End>()({
  code: 'remedies.redo-without-revocation',
  refs: ['M5'],
  articles: ['ARL 64', 'ALL 70'],
  pack: 'national-core',
  en: 'A new decision is ordered only where the whole decision, or one of its penalties, was revoked, or the decision is void.',
  zh: '只有决定被全部撤销、其中某项处罚被撤销，或者决定被确认无效的，才能登记责令重新作出。',
  reads: ['outcome', 'redo', 'changedFine', 'changedPenalties', 'remedyId', 'quashes'],
  brokenWhen: (command, party) => {
    const { outcome, redo } = command;
    if (redo === undefined || outcome === 'revoked' || outcome === 'confirmedInvalid') return false;
    return fallen(command, party).length === 0;
  },
});

/** 程序违法 says nothing of the substance: a fault of it beside that would forbid what may be decided again (ALL-I 90). */
export const FaultMustBeOfTheSubstance = rule<Pick<End, 'redo'>>()({
  code: 'remedies.fault-of-procedure',
  refs: ['M5'],
  articles: ['ARL 64', 'ALL 70', 'ALL-I 90'],
  pack: 'national-core',
  en: 'The decision is to be made anew because of its procedure, and beside that it is said what of its substance did not hold: where the substance did not hold either, that is the reason.',
  zh: '责令重作的事由填写为程序违法，同时又填写了实体原因；实体也不成立的，事由应当填写实体问题。',
  reads: ['redo'],
  brokenWhen: ({ redo }) => redo?.because === 'procedure' && redo.fault !== undefined,
});

/** 发回重审 is a word of the court above to the court below; 责令重新作出复议决定, of a court to the body that reconsidered. */
export const OnlyAJudgmentIsRemanded = partyRule<End>()({
  code: 'remedies.remanded-without-judgment',
  refs: ['M7'],
  articles: ['ALL 89', 'ALL-I 89'],
  pack: 'national-core',
  en: 'Only an appeal, a retrial or a protest can send a case back to the court below, and a suit a decision on reconsideration that it quashes.',
  zh: '只有上诉、再审、抗诉案件可以发回重审；撤销复议决定的，可以责令复议机关重新作出复议决定。',
  reads: ['outcome', 'remedyId', 'quashes'],
  brokenWhen: ({ outcome, remedyId, quashes }, { remedies }) => {
    if (outcome !== 'remanded') return false;
    const challenged = remedyOf(remedies, remedyOf(remedies, remedyId)?.against);
    return challenged === undefined || (challenged.kind === 'reconsideration' && quashes === undefined);
  },
});
