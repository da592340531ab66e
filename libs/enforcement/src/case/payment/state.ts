import type { Fen, PlainDate } from '@ecl/kernel';

export type PaymentState = { readonly is: 'none' } | PaymentObligation;

export interface PaymentObligation {
  /** `paid`: fine and surcharge both; `cancelled`: the decision was revoked, and what was paid goes back. */
  readonly is: 'open' | 'paid' | 'cancelled';
  readonly fine: Fen;
  /** The last day on which all of it is in time: moved by deferral, the end of the plan for instalments. */
  readonly dueOn: PlainDate;
  readonly statesSurcharge: boolean;
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
  readonly payments: readonly Payment[];
  /** The plan in force, of instalments that were granted; empty without one. */
  readonly instalments: readonly Instalment[];
  /** Every plan that was ever in force, from the first due date on: a later one does not undo what was late before it. */
  readonly plans: readonly PaymentPlan[];
  readonly refundsOrdered: Fen;
  readonly refundsPaid: Fen;
  readonly cash: readonly CashCollected[];
}

export interface Payment {
  readonly paymentId: string;
  /** Towards the fine. */
  readonly amount: Fen;
  readonly surcharge: Fen;
  readonly paidOn: PlainDate;
  /** The bank's own number of the payment; of cash, the number of the fiscal receipt. */
  readonly bankReference: string;
}

export interface Instalment {
  readonly dueOn: PlainDate;
  readonly amount: Fen;
}

/** What is due when, as it stood from the day `since` on. */
export interface PaymentPlan {
  readonly since: PlainDate;
  readonly instalments: readonly Instalment[];
}

export interface CashCollected {
  readonly receiptNumber: string;
  readonly amount: Fen;
  readonly stage: 'collected' | 'handedIn' | 'deposited';
  readonly collectedOn: PlainDate;
  /** Undefined on the water until landing. */
  readonly handInDueOn: PlainDate | undefined;
  readonly handedInOn: PlainDate | undefined;
  readonly depositDueOn: PlainDate | undefined;
  readonly depositedOn: PlainDate | undefined;
  readonly isFromWater: boolean;
}

export const initialPayment: PaymentState = { is: 'none' };
