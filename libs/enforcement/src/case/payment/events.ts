import { code, date, eventType, flag, money, optional, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, personId } from '../values.js';
import {
  bankPayment,
  cashDeposit,
  cashHandIn,
  deferral,
  instalmentPlan,
  onSpotCollection,
  outstanding,
  refundOrder,
  refundPayment,
} from './forms.js';

/** 缴款义务产生 (P1): the fine is due on `dueOn`, 15 days after the party received the decision (L20). */
export const PaymentObligationOpened = eventType(
  'PaymentObligationOpened',
  record({
    occurredAt: occurredAt(),
    decisionId: code(),
    fine: money({ min: 1 }),
    dueOn: date(),
    statesSurcharge: flag(),
    collectingBankId: code(),
    account: code(),
  }),
);
export type PaymentObligationOpened = EventOf<typeof PaymentObligationOpened>;

/** 缴纳罚款 (P2), told by the bank. `outstanding` is what is owed after it, on the day of the payment. */
export const FinePaid = eventType('FinePaid', record({ ...bankPayment(), paidOn: date(), outstanding: outstanding() }));
export type FinePaid = EventOf<typeof FinePaid>;

/** 当场收缴 (P4). On the water `handInDueOn` stays open until landing. */
export const FineCollectedOnSpot = eventType(
  'FineCollectedOnSpot',
  record({
    ...onSpotCollection(),
    fiscalReceiptNumber: text({ max: 128 }),
    collectedOn: date(),
    handInDueOn: optional(date()),
    outstanding: outstanding(),
  }),
);
export type FineCollectedOnSpot = EventOf<typeof FineCollectedOnSpot>;

/** 交至行政机关 (P5). `dueOn` was the last day for it; `depositDueOn` is the agency's own (L22). */
export const OnSpotCashHandedIn = eventType(
  'OnSpotCashHandedIn',
  record({ ...cashHandIn(), handedInBy: personId(), dueOn: date(), depositDueOn: date() }),
);
export type OnSpotCashHandedIn = EventOf<typeof OnSpotCashHandedIn>;

/** 缴付银行 (P5). `dueOn` was the last day for it. */
export const OnSpotCashDeposited = eventType(
  'OnSpotCashDeposited',
  record({ ...cashDeposit(), depositedBy: personId(), dueOn: date() }),
);
export type OnSpotCashDeposited = EventOf<typeof OnSpotCashDeposited>;

/** 延期缴纳 (P3). */
export const DeferralGranted = eventType('DeferralGranted', record({ ...deferral(), approvedBy: personId() }));
export type DeferralGranted = EventOf<typeof DeferralGranted>;

/** 分期缴纳 (P3). */
export const InstalmentsGranted = eventType(
  'InstalmentsGranted',
  record({ ...instalmentPlan(), approvedBy: personId() }),
);
export type InstalmentsGranted = EventOf<typeof InstalmentsGranted>;

/** 决定退还 (P9). */
export const RefundOrdered = eventType('RefundOrdered', record({ ...refundOrder(), orderedBy: personId() }));
export type RefundOrdered = EventOf<typeof RefundOrdered>;

/** 退还 (P9). */
export const RefundPaid = eventType('RefundPaid', record({ ...refundPayment(), paidBy: personId() }));
export type RefundPaid = EventOf<typeof RefundPaid>;

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
