import { code, date, flag, listOf, money, oneOf, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { amount, documentRef, lastDay, occurredAt, officers, personId } from '../values.js';

/** 罚款收缴: what is owed, what came in by the bank or in cash, more time to pay, and money that goes back. Amounts are in fen. */

/** What is still owed after a step, so that nobody who reads the event needs to reckon it again. */
export const outstanding = () => record({ fine: money(), surcharge: money() });

/** The fine is due on `dueOn`, 15 days after the party received the decision. No command of its own: it comes with the receipt. */
export const PaymentObligationOpened = caseEvent(
  'PaymentObligationOpened',
  record({
    occurredAt: occurredAt(),
    decisionId: code(),
    fine: money({ min: 1 }),
    dueOn: lastDay(),
    statesSurcharge: flag(),
    collectingBankId: code(),
    account: code(),
  }),
  {
    zh: '缴款义务产生',
    en: 'Payment obligation opened',
    articles: ['APL 67'],
    mainState: { to: 'performing', from: ['decided', 'served'] },
    recordings: [],
    papers: [],
  },
);
export type PaymentObligationOpened = EventOf<typeof PaymentObligationOpened>;

/** A payment as the collecting bank reports it. `amount` goes to the fine, `surcharge` to the surcharge; together they came in. */
const bankPayment = () => ({
  occurredAt: occurredAt(),
  paymentId: code(),
  amount: money(),
  surcharge: money(),
  payeeAccount: code(),
  bankId: code(),
  bankReference: text({ max: 128 }),
  receiptNumber: text({ max: 128 }),
});

/** `outstanding` is what is owed after the payment, on its day. */
export const FinePaid = caseEvent(
  'FinePaid',
  record({ ...bankPayment(), paidOn: date(), outstanding: outstanding() }),
  {
    zh: '银行代收罚款',
    en: 'Fine paid',
    articles: ['APL 67', 'R235 8', 'R235 10', 'R235 11'],
    mainState: { to: 'performing', from: ['served', 'onSpotDecided'] },
    recordings: [],
    papers: [],
  },
);
export type FinePaid = EventOf<typeof FinePaid>;

/** 罚缴分离: only the bank reports a payment. It does so after the closure too: money that came in is a fact. */
export const RecordBankPayment = caseCommand('RecordBankPayment', record(bankPayment()), {
  by: ['bank'],
  en: 'Record a payment at the collecting bank',
  records: [FinePaid],
  follows: ['PaymentObligationOpened'],
  mayFollow: ['closure'],
});

/**
 * The only cases in which an officer may take money: (a) a small fine under the simple procedure; (b) a fine under the simple
 * procedure that could hardly be enforced later; (c) a remote place, and the party asks.
 */
const onSpotCollectionGround = () => oneOf('smallFine', 'hardToEnforceLater', 'remoteOnRequest');

const onSpotCollection = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  ground: onSpotCollectionGround(),
  officers: officers(),
  certificatesShown: flag(),
  /** On the water the time to hand the cash in runs from landing (APL 71). */
  where: oneOf('land', 'water'),
  /** What shows that the fine could hardly be enforced later: ground (b). */
  evidence: listOf(documentRef()),
  /** The party's own request: ground (c). */
  partyRequest: optional(documentRef()),
});

const fiscalReceiptNumber = () => text({ max: 128 });

/** On the water `handInDueOn` stays open until landing. */
export const FineCollectedOnSpot = caseEvent(
  'FineCollectedOnSpot',
  record({
    ...onSpotCollection(),
    fiscalReceiptNumber: fiscalReceiptNumber(),
    collectedOn: date(),
    handInDueOn: optional(lastDay()),
    outstanding: outstanding(),
  }),
  {
    zh: '当场收缴罚款',
    en: 'Fine collected on the spot',
    articles: ['APL 68', 'APL 69', 'APL 70'],
    mainState: { to: 'performing', from: ['served', 'onSpotDecided'] },
    recordings: [],
    papers: [],
  },
);
export type FineCollectedOnSpot = EventOf<typeof FineCollectedOnSpot>;

/** That a receipt was given is a rule, so that the refusal can say what its absence means. */
export const CollectOnSpot = caseCommand(
  'CollectOnSpot',
  record({ ...onSpotCollection(), fiscalReceiptNumber: optional(fiscalReceiptNumber()) }),
  {
    by: ['officer'],
    en: 'Collect a fine on the spot',
    records: [FineCollectedOnSpot],
    follows: ['PaymentObligationOpened'],
    mayFollow: [],
  },
);

const cashHandIn = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: fiscalReceiptNumber(),
  amount: amount(),
  landedOn: optional(date()),
});

/** `dueOn` was the last day for it; `depositDueOn` is the agency's own. */
export const OnSpotCashHandedIn = caseEvent(
  'OnSpotCashHandedIn',
  record({ ...cashHandIn(), handedInBy: personId(), dueOn: lastDay(), depositDueOn: lastDay() }),
  {
    zh: '当场收缴罚款交至机关',
    en: 'Cash handed in',
    articles: ['APL 71'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type OnSpotCashHandedIn = EventOf<typeof OnSpotCashHandedIn>;

/** Which cash was collected first is asked receipt by receipt, in a rule. */
export const HandInCash = caseCommand('HandInCash', record(cashHandIn()), {
  by: ['officer'],
  en: 'Hand in cash that was collected on the spot',
  records: [OnSpotCashHandedIn],
  follows: [],
  mayFollow: [],
});

const cashDeposit = () => ({
  occurredAt: occurredAt(),
  fiscalReceiptNumber: fiscalReceiptNumber(),
  amount: amount(),
  bankId: code(),
  account: code(),
});

/** `dueOn` was the last day for it. */
export const OnSpotCashDeposited = caseEvent(
  'OnSpotCashDeposited',
  record({ ...cashDeposit(), depositedBy: personId(), dueOn: lastDay() }),
  {
    zh: '当场收缴罚款缴付银行',
    en: 'Cash paid to the bank',
    articles: ['APL 71'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type OnSpotCashDeposited = EventOf<typeof OnSpotCashDeposited>;

export const DepositCash = caseCommand('DepositCash', record(cashDeposit()), {
  by: ['unitHead', 'head', 'finance'],
  en: 'Deposit cash that was collected on the spot',
  records: [OnSpotCashDeposited],
  follows: [],
  mayFollow: [],
});

/** The party applies because of real hardship, and the head grants it in writing (APL 66(2)). */
const deferral = () => ({
  occurredAt: occurredAt(),
  dueOn: lastDay(),
  reasons: text(),
  application: documentRef(),
});

export const DeferralGranted = caseEvent('DeferralGranted', record({ ...deferral(), approvedBy: personId() }), {
  zh: '批准延期缴纳罚款',
  en: 'Deferral granted',
  articles: ['APL 66'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type DeferralGranted = EventOf<typeof DeferralGranted>;

export const GrantDeferral = caseCommand('GrantDeferral', record(deferral()), {
  by: ['head'],
  en: 'Grant deferral',
  records: [DeferralGranted],
  follows: ['PaymentObligationOpened'],
  mayFollow: [],
});

const instalmentPlan = () => ({
  occurredAt: occurredAt(),
  instalments: listOf(record({ dueOn: lastDay(), amount: amount() }), { min: 1, max: 120 }),
  reasons: text(),
  application: documentRef(),
});

export const InstalmentsGranted = caseEvent(
  'InstalmentsGranted',
  record({ ...instalmentPlan(), approvedBy: personId() }),
  {
    zh: '批准分期缴纳罚款',
    en: 'Instalments granted',
    articles: ['APL 66'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type InstalmentsGranted = EventOf<typeof InstalmentsGranted>;

export const GrantInstalments = caseCommand('GrantInstalments', record(instalmentPlan()), {
  by: ['head'],
  en: 'Grant instalments',
  records: [InstalmentsGranted],
  follows: ['PaymentObligationOpened'],
  mayFollow: [],
});

const refundOrder = () => ({
  occurredAt: occurredAt(),
  amount: amount(),
  /** The decision fell or was changed, or more was collected than was due. */
  cause: oneOf('selfCorrection', 'reconsideration', 'court', 'overCollection'),
});

export const RefundOrdered = caseEvent('RefundOrdered', record({ ...refundOrder(), orderedBy: personId() }), {
  zh: '决定退还罚款',
  en: 'Refund ordered',
  articles: ['APL 74', 'ACL 41', 'ARL 72', 'ALL 96'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type RefundOrdered = EventOf<typeof RefundOrdered>;

export const OrderRefund = caseCommand('OrderRefund', record(refundOrder()), {
  by: ['head', 'court', 'reconsiderationBody'],
  en: 'Order a refund',
  records: [RefundOrdered],
  follows: [],
  mayFollow: ['closure'],
});

const refundPayment = () => ({ occurredAt: occurredAt(), amount: amount(), reference: text({ max: 128 }) });

export const RefundPaid = caseEvent('RefundPaid', record({ ...refundPayment(), paidBy: personId() }), {
  zh: '退还罚款',
  en: 'Refund paid',
  articles: ['APL 74'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type RefundPaid = EventOf<typeof RefundPaid>;

/** How much was ordered and is not yet paid is asked by a rule, in amounts. */
export const PayRefund = caseCommand('PayRefund', record(refundPayment()), {
  by: ['finance'],
  en: 'Pay a refund',
  records: [RefundPaid],
  follows: [],
  mayFollow: ['closure'],
});

export const paymentEventTypes = [
  PaymentObligationOpened,
  FinePaid,
  FineCollectedOnSpot,
  OnSpotCashHandedIn,
  OnSpotCashDeposited,
  DeferralGranted,
  InstalmentsGranted,
  RefundOrdered,
  RefundPaid,
] as const;
export type PaymentEvent = EventOf<(typeof paymentEventTypes)[number]>;

export const paymentCommandTypes = [
  RecordBankPayment,
  CollectOnSpot,
  HandInCash,
  DepositCash,
  GrantDeferral,
  GrantInstalments,
  OrderRefund,
  PayRefund,
] as const;
