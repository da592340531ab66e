import type { Fen, PlainDate } from '@ecl/kernel';

export type PaymentState = { readonly is: 'none' } | PaymentObligation;

export interface PaymentObligation {
  readonly is: 'open' | 'paid' | 'cancelled';
  readonly fine: Fen;
  readonly dueOn: PlainDate;
  readonly statesSurcharge: boolean;
  readonly payments: readonly { readonly paymentId: string; readonly amount: Fen; readonly paidOn: PlainDate }[];
  readonly instalments: readonly { readonly dueOn: PlainDate; readonly amount: Fen }[];
  readonly refundsOrdered: Fen;
  readonly refundsPaid: Fen;
  readonly cash: readonly {
    readonly receiptNumber: string;
    readonly amount: Fen;
    readonly stage: 'collected' | 'handedIn' | 'deposited';
  }[];
}
