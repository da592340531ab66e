import type { EventOf } from '@ecl/event-sourcing';
import { FinePaid, RecordBankPayment } from './bank-payment.js';
import { PaymentObligationOpened } from './obligation.js';
import {
  CollectOnSpot,
  DepositCash,
  FineCollectedOnSpot,
  HandInCash,
  OnSpotCashDeposited,
  OnSpotCashHandedIn,
} from './on-spot-cash.js';
import { OrderRefund, PayRefund, RefundOrdered, RefundPaid } from './refund.js';
import { DeferralGranted, GrantDeferral, GrantInstalments, InstalmentsGranted } from './relief.js';

/**
 * 罚款收缴: what is owed, what was received through the bank or in cash, more time to pay, and refunds. Amounts are in
 * fen.
 */

export * from './obligation.js';
export * from './bank-payment.js';
export * from './on-spot-cash.js';
export * from './relief.js';
export * from './refund.js';

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
