import { chinaDateOf } from '@ecl/kernel';
import type { Clock } from '../clock.js';
import type { ClockId } from '../clock-id.js';
import { always, fromItsDay, fromService, isAnnulled } from './saying.js';

/** 2.2 and 2.3: the money, and how long the party may ask for a remedy. */
export const moneyAndRemedies = {
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
      PaymentObligationOpened: ({ receivedOn, dueOn, occurredAt }) =>
        receivedOn === undefined ? { from: chinaDateOf(occurredAt), setTo: dueOn } : { from: receivedOn },
    },
    moves: {
      DeferralGranted: ({ dueOn }) => dueOn,
      InstalmentsGranted: ({ instalments }) => instalments.at(-1)?.dueOn,
    },
    ends: {
      FinePaid: ({ outstanding }) => outstanding.fine === 0,
      FineCollectedOnSpot: ({ outstanding }) => outstanding.fine === 0,
      RemedyEnded: ({ outcome, outstanding }) => !isAnnulled({ outcome }) && outstanding?.fine === 0,
    },
    fallsAway: { DecisionRevoked: always, RemedyEnded: isAnnulled },
    breach: {
      is: 'derived',
      zh: '每日按罚款数额的百分之三加处罚款，可以依法强制执行。',
      en: 'A surcharge; enforcement.',
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
  L40: {
    kind: 'reconsideration',
    zh: '申请行政复议期限',
    en: 'Application for reconsideration',
    articles: ['ARL 20'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'reconsideration',
    warnsBefore: 7,
    begins: { DecisionServed: fromService, OnSpotPenaltyDecided: fromItsDay },
    ends: { RemedyAccepted: ({ kind }) => kind === 'reconsideration' },
    fallsAway: { DecisionRevoked: always },
    breach: { is: 'derived', zh: '不得再申请行政复议。', en: 'No reconsideration can be applied for any more.' },
  },
  L48: {
    kind: 'suit',
    zh: '提起行政诉讼期限',
    en: 'Suit against the decision',
    articles: ['ALL 46'],
    pack: 'national-core',
    of: 'party',
    nature: 'right',
    whose: 'party',
    term: 'suit',
    warnsBefore: 15,
    begins: { DecisionServed: fromService, OnSpotPenaltyDecided: fromItsDay },
    ends: { RemedyAccepted: ({ kind }) => kind === 'litigation' },
    fallsAway: { DecisionRevoked: always },
    breach: { is: 'derived', zh: '不得再直接提起行政诉讼。', en: 'No direct suit is possible any more.' },
  },
} as const satisfies Partial<Record<ClockId, Clock>>;
