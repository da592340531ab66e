import { chinaDateOf } from '@ecl/kernel';
import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import {
  reconsideration,
  afterNotice,
  afterReconsideration,
  afterSuitFrom,
  always,
  fromItsDay,
  imposes,
  isAnnulled,
  isServedAnew,
  itsDecision,
  notReceivedBefore,
  toSuccessors,
  WHICH_RECONSIDERATION,
} from './saying.js';

/** 2.2: the money, and how it is enforced. */
export const money = {
  L20: {
    kind: 'payment',
    zh: '缴纳罚款',
    en: 'Payment of the fine',
    articles: ['APL 67', 'APL 66'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'party',
    term: 'payment',
    warnsBefore: 3,
    begins: {
      // An obligation recorded before the day of receipt was kept says its last day itself.
      PaymentObligationOpened: ({ receivedOn, noticePublishedOn, dueOn, occurredAt, costsOf }) =>
        // Costs have the day that is printed on their own decision, and end no term of a fine.
        costsOf !== undefined
          ? undefined
          : receivedOn === undefined
            ? { from: chinaDateOf(occurredAt), setTo: dueOn }
            : { from: receivedOn, ...afterNotice(noticePublishedOn) },
      // An older event says a last day also where all is paid.
      DecisionRestored: ({ restoredOn, dueOn, outstanding }) =>
        dueOn === undefined || outstanding?.fine === 0 ? undefined : { from: restoredOn },
    },
    moves: {
      DeferralGranted: ({ dueOn }) => dueOn,
      InstalmentsGranted: ({ instalments }) => instalments.at(-1)?.dueOn,
    },
    ends: {
      FinePaid: ({ outstanding, costsOf }) => costsOf === undefined && outstanding.fine === 0,
      FineCollectedOnSpot: ({ outstanding }) => outstanding.fine === 0,
      RemedyEnded: (data) => data.appealUntil === undefined && !isAnnulled(data) && data.outstanding?.fine === 0,
      DecisionChanged: ({ outstanding }) => outstanding?.fine === 0,
    },
    cutsShort: { DecisionChanged: notReceivedBefore },
    fallsAway: {
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      EnforcementTerminated: always,
      RemedyEnded: isAnnulled,
    },
    breach: {
      is: 'derived',
      zh: '每日按罚款数额的百分之三加处罚款，可以依法强制执行。',
      en: 'A surcharge; enforcement.',
    },
  },
  'L20-costs': {
    kind: 'costsPayment',
    zh: '缴纳代履行费用',
    en: 'Payment of the costs of substitute performance',
    articles: ['ACL 51', 'ACL 53'],
    pack: 'national-core',
    of: 'debt',
    idOf: {
      PaymentObligationOpened: ({ obligationId }) => obligationId,
      FinePaid: ({ obligationId }) => obligationId,
      SubstituteCostsChanged: ({ obligationId }) => obligationId,
      SubstituteCostsRevoked: ({ obligationId }) => obligationId,
    },
    nature: 'duty',
    whose: 'party',
    // The law sets no term for costs: their decision does.
    term: 'payment',
    warnsBefore: 3,
    begins: {
      PaymentObligationOpened: ({ costsOf, occurredAt, dueOn }) =>
        costsOf === undefined ? undefined : { from: chinaDateOf(occurredAt), setTo: dueOn },
    },
    ends: {
      FinePaid: ({ outstanding }) => outstanding.fine === 0,
      SubstituteCostsChanged: ({ outstanding }) => outstanding.fine === 0,
    },
    fallsAway: { SubstituteCostsRevoked: always, CaseClosed: always },
    // Of a joint debt it falls away once it has ended for all who owe it.
    fallsAwayForOne: { EnforcementTerminated: always },
    passesOn: { PartySucceeded: toSuccessors },
    breach: {
      is: 'derived',
      zh: '逾期不缴纳的，经催告可以申请人民法院强制执行；不加处罚款。',
      en: 'After a demand the court may be applied to; there is no surcharge.',
    },
  },
  'L22-handIn': {
    kind: 'cashHandIn',
    zh: '当场收缴罚款交至机关',
    en: 'Cash handed in to the agency',
    articles: ['APL 71'],
    pack: 'national-core',
    of: 'receipt',
    idOf: {
      FineCollectedOnSpot: ({ fiscalReceiptNumber }) => fiscalReceiptNumber,
      OnSpotCashHandedIn: ({ fiscalReceiptNumber }) => fiscalReceiptNumber,
    },
    nature: 'duty',
    whose: 'agency',
    term: 'cashHandIn',
    warnsBefore: 1,
    begins: {
      // On the water it runs from the landing, which is known once the cash comes in.
      FineCollectedOnSpot: ({ where, collectedOn }) => (where === 'land' ? { from: collectedOn } : undefined),
      OnSpotCashHandedIn: ({ landedOn }) => (landedOn === undefined ? undefined : { from: landedOn }),
    },
    ends: { OnSpotCashHandedIn: always },
    breach: { is: 'derived', zh: '依法追究责任。', en: 'Discipline; it must be handed in at once.' },
  },
  'L22-deposit': {
    kind: 'cashDeposit',
    zh: '当场收缴罚款缴付银行',
    en: 'Cash paid to the bank',
    articles: ['APL 71'],
    pack: 'national-core',
    of: 'receipt',
    idOf: {
      OnSpotCashHandedIn: ({ fiscalReceiptNumber }) => fiscalReceiptNumber,
      OnSpotCashDeposited: ({ fiscalReceiptNumber }) => fiscalReceiptNumber,
    },
    nature: 'duty',
    whose: 'agency',
    term: 'cashDeposit',
    warnsBefore: 1,
    begins: { OnSpotCashHandedIn: fromItsDay },
    ends: { OnSpotCashDeposited: always },
    breach: { is: 'derived', zh: '依法追究责任。', en: 'Discipline; it must be paid in at once.' },
  },
  L25: {
    kind: 'demandBeforeCourt',
    zh: '催告书送达后申请法院强制执行的等待期',
    en: 'Waiting period after the demand, before the court',
    articles: ['ACL 54', 'ACL 69'],
    pack: 'national-core',
    of: 'party',
    nature: 'bar',
    whose: 'agency',
    term: 'enforcementDemand',
    warnsBefore: 1,
    reckonedBy: {
      rule: 'closure.court-before-demand',
      zh: '催告书由终结执行的步骤载明，账本尚无催告环节。',
      en: 'The demand is named by the step that ends enforcement; the ledger has no step of its own for it.',
    },
    breach: { is: 'derived', zh: '人民法院可以不予受理。', en: 'The court may refuse the application.' },
  },
  L26: {
    kind: 'courtApplication',
    zh: '申请人民法院强制执行期限',
    en: 'Application to the court',
    articles: ['ACL 53', 'ALL-I 156', 'APL 72'],
    pack: 'national-core',
    of: 'party',
    nature: 'duty',
    whose: 'agency',
    term: 'courtApplication',
    warnsBefore: 15,
    about: {
      DecisionServed: itsDecision,
      OnSpotPenaltyDecided: itsDecision,
      DecisionRestored: itsDecision,
      RemedyAccepted: itsDecision,
      RemedyEnded: itsDecision,
      JudgmentTookEffect: itsDecision,
    },
    readies: {
      PenaltyDecided: always,
      OnSpotPenaltyDecided: always,
      DecisionRestored: imposes,
      DecisionChanged: isServedAnew,
    },
    // From the end of the period for a suit, or of a remedy, a deferral or a plan that ends later.
    begins: {
      // Whoever is handed the paper while a public notice runs is served that day.
      DecisionServed: ({ servedOn, noticePublishedOn }) => ({
        ...afterSuitFrom(servedOn, noticePublishedOn),
        anew: true,
        orAfterRemedy: true,
      }),
      OnSpotPenaltyDecided: ({ occurredAt }) => afterSuitFrom(chinaDateOf(occurredAt)),
      // The retrial is the remedy after which it counts; a reconsideration that was decided again can be sued against.
      DecisionRestored: (data) => {
        const after = { from: data.restoredOn, ...(data.undoes === data.remedyId ? { clock: 'L49' as const } : {}) };
        return imposes(data) ? { from: data.restoredOn, after } : undefined;
      },
    },
    waits: {
      DeferralGranted: ({ dueOn }) => dueOn,
      InstalmentsGranted: ({ instalments }) => instalments.at(-1)?.dueOn,
    },
    // After a reconsideration the party can sue for fifteen days, and no longer for six months.
    remembers: WHICH_RECONSIDERATION,
    counts: {
      RemedyEnded: (data) => {
        const after = afterReconsideration(data);
        return after && { of: data.remedyId, after };
      },
    },
    stops: {
      RemedyAccepted: ({ kind }) => (kind === 'supervision' ? undefined : { reason: 'remedy' }),
    },
    goesOn: {
      // Supervision stopped nothing, and may end beside a remedy that does; so may a reconsideration that is to be decided again begin.
      RemedyEnded: ({ appealUntil, outcome, kind, decidesAgain }) =>
        appealUntil === undefined && outcome !== 'remanded' && kind !== 'supervision' && decidesAgain === undefined
          ? { reason: 'remedy' }
          : undefined,
      // The reconsideration that is to be decided again goes on stopping it.
      JudgmentTookEffect: ({ decidesAgain }) => (decidesAgain === undefined ? { reason: 'remedy' } : undefined),
    },
    ends: { EnforcementTerminated: ({ facts }) => facts.ground === 'endedByCourt' },
    // What is performed, or ended otherwise, needs no court; older logs say so with the closure only.
    fallsAway: {
      EndReached: always,
      EnforcementTerminated: ({ facts }) => facts.ground !== 'endedByCourt',
      // The court asks for the time to challenge the change to be over.
      DecisionChanged: isServedAnew,
      DecisionRevoked: always,
      DecisionConfirmedVoid: always,
      RemedyEnded: isAnnulled,
      CaseClosureProposed: always,
      CaseClosed: always,
    },
    breach: { is: 'derived', zh: '人民法院不予受理。', en: 'The court does not accept the application.' },
  },
  'L26-costs': {
    kind: 'courtApplicationForCosts',
    zh: '就代履行费用申请人民法院强制执行期限',
    en: 'Application to the court for the costs of substitute performance',
    articles: ['ACL 53', 'ALL-I 156'],
    pack: 'national-core',
    of: 'debt',
    idOf: {
      SubstituteCostsServed: ({ obligationId }) => obligationId,
      CostsRemedyAccepted: ({ obligationId }) => obligationId,
      CostsRemedyEnded: ({ obligationId }) => obligationId,
      CostsJudgmentTookEffect: ({ obligationId }) => obligationId,
      FinePaid: ({ obligationId }) => obligationId,
      SubstituteCostsChanged: ({ obligationId }) => obligationId,
      SubstituteCostsRevoked: ({ obligationId }) => obligationId,
    },
    nature: 'duty',
    whose: 'agency',
    term: 'courtApplication',
    warnsBefore: 15,
    // A suit against the costs is another one than that against the penalty; of joint costs the last service counts.
    begins: { SubstituteCostsServed: ({ servedOn, noticePublishedOn }) => afterSuitFrom(servedOn, noticePublishedOn) },
    // After a reconsideration fifteen days are left to sue, as of a penalty; an appeal goes on with what the suit stopped.
    remembers: { CostsRemedyAccepted: reconsideration },
    counts: {
      CostsRemedyEnded: (data) => {
        const after = afterReconsideration(data);
        return after && { of: data.remedyId, after };
      },
    },
    stops: {
      CostsRemedyAccepted: ({ kind, remedyId }) => (kind === 'appeal' ? undefined : { reason: 'remedy', id: remedyId }),
      // What is sent back is pending again, also where its judgment had effect.
      CostsRemedyEnded: ({ outcome, against }) =>
        outcome === 'remanded' && against !== undefined ? { reason: 'remedy', id: against } : undefined,
    },
    goesOn: {
      CostsRemedyEnded: ({ appealUntil, outcome, against, remedyId }) => {
        if (appealUntil !== undefined) return undefined;
        const over = outcome === 'remanded' || against === undefined ? [remedyId] : [remedyId, against];
        return over.map((id) => ({ reason: 'remedy', id }) as const);
      },
      CostsJudgmentTookEffect: ({ remedyId }) => ({ reason: 'remedy', id: remedyId }),
    },
    ends: {
      FinePaid: ({ outstanding }) => outstanding.fine === 0,
      SubstituteCostsChanged: ({ outstanding }) => outstanding.fine === 0,
    },
    endsForOne: { EnforcementTerminated: ({ facts }) => facts.ground === 'endedByCourt' },
    fallsAway: { SubstituteCostsRevoked: always, CaseClosed: always },
    fallsAwayForOne: { EnforcementTerminated: ({ facts }) => facts.ground !== 'endedByCourt' },
    passesOn: { PartySucceeded: toSuccessors },
    breach: { is: 'derived', zh: '人民法院不予受理。', en: 'The court does not accept the application.' },
  },
  L32: {
    kind: 'suspendedEnforcement',
    zh: '无能力履行中止执行期间',
    en: 'Suspended enforcement against a party without means',
    articles: ['ACL 39'],
    pack: 'national-core',
    of: 'party',
    nature: 'bar',
    whose: 'agency',
    term: 'suspendedEnforcement',
    warnsBefore: 30,
    reckonedBy: {
      rule: 'closure.suspended-too-briefly',
      zh: '中止执行之日由终结执行的步骤载明，账本尚无中止执行环节。',
      en: 'The suspension is named by the step that ends enforcement; the ledger has no step of its own for it.',
    },
    breach: {
      is: 'derived',
      zh: '满三年未恢复执行的，不再执行。',
      en: 'After three years the agency no longer enforces.',
    },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
