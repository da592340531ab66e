import type { CaseEvent } from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';

/**
 * What a bank or finance is told of a step about money: amounts, days and references. Why the party could not pay, its application
 * and its papers are of the file. A member that is not named here is not shown.
 */
export interface MoneyOfStep {
  readonly obligationId?: string;
  readonly debtors?: readonly string[];
  readonly decisionId?: string;
  /** Of costs, not of a fine: the day of the order that was carried out. */
  readonly costsOf?: PlainDate;
  readonly fine?: Fen;
  readonly amount?: Fen;
  readonly surcharge?: Fen;
  readonly outstanding?: { readonly fine: Fen; readonly surcharge: Fen };
  readonly instalments?: readonly { readonly dueOn: PlainDate; readonly amount: Fen }[];
  readonly receivedOn?: PlainDate;
  readonly dueOn?: PlainDate;
  readonly paidOn?: PlainDate;
  readonly collectedOn?: PlainDate;
  readonly handInDueOn?: PlainDate;
  readonly depositDueOn?: PlainDate;
  readonly collectingBankId?: string;
  readonly bankId?: string;
  readonly account?: string;
  readonly payeeAccount?: string;
  readonly paymentId?: string;
  readonly bankReference?: string;
  readonly receiptNumber?: string;
  readonly fiscalReceiptNumber?: string;
  readonly reference?: string;
  readonly payerId?: string;
  readonly payeeId?: string;
  readonly cause?: RefundCause;
}

/** Why money goes back. */
export type RefundCause = Extract<CaseEvent, { type: 'RefundOrdered' }>['data']['cause'];

/** The members that are shown; one that is missing here does not compile. */
const SHOWN: Readonly<Record<keyof MoneyOfStep, true>> = {
  obligationId: true,
  debtors: true,
  decisionId: true,
  costsOf: true,
  fine: true,
  amount: true,
  surcharge: true,
  outstanding: true,
  instalments: true,
  receivedOn: true,
  dueOn: true,
  paidOn: true,
  collectedOn: true,
  handInDueOn: true,
  depositDueOn: true,
  collectingBankId: true,
  bankId: true,
  account: true,
  payeeAccount: true,
  paymentId: true,
  bankReference: true,
  receiptNumber: true,
  fiscalReceiptNumber: true,
  reference: true,
  payerId: true,
  payeeId: true,
  cause: true,
};

export const moneyOf = ({ data }: CaseEvent): MoneyOfStep =>
  Object.fromEntries(Object.entries(data).filter(([member]) => Object.hasOwn(SHOWN, member)));
