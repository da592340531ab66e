import type { PaymentObligation, RemediesState } from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { flag, integer, json, nullable, table, text, withDefault } from '../engine/index.js';

/** What one debtor owes of a debt: the states of the law itself (PaymentObligation, RemediesState). */
export interface Share {
  readonly obligation: PaymentObligation;
  readonly remedies: RemediesState;
}

/**
 * 罚款收缴台账: a row for each debt, in the order in which the debts of a case began. `obligation` and `remedies` are the
 * states of the law itself (PaymentObligation, RemediesState): surcharge and balance for any day follow from these two.
 * A joint debt is one row with several debtors. Amounts are in fen.
 */
export const debt = table(
  'debt',
  {
    caseSeq: integer(),
    ordinal: integer(),
    obligationId: text(),
    debtors: json<readonly string[]>(),
    decisionNumber: nullable(text()),
    /** As numbers are compared. */
    searchNumber: nullable(text()),
    status: text<PaymentObligation['is']>(),
    /** Of each debtor by its id: what a remedy of one does to a joint debt, it does to the share of that one. */
    shares: json<Readonly<Record<string, Share>>>(),
    obligation: json<PaymentObligation>(),
    remedies: withDefault(json<RemediesState>(), { proceedings: [] }),
    /** As the calendar is known by now. */
    dueOn: text<PlainDate>(),
    /** That day may still move: nobody is late for it. */
    isProvisional: flag(),
    account: nullable(text()),
    /** Who takes the money; the bank sees what it is to take. */
    collectingBankId: nullable(text()),
    isDeferred: withDefault(flag(), false),
    hasRefundToPay: withDefault(flag(), false),
  },
  {
    primaryKey: ['caseSeq', 'ordinal'],
    withoutRowid: true,
    indexes: {
      debt_by_status: ['status'],
      debt_by_due_day: { on: ['dueOn'], where: `status = 'open'` },
      /** What news about the calendar may move. */
      debt_reckoned: ['dueOn'],
      debt_with_refund: { on: ['hasRefundToPay'], where: 'hasRefundToPay = 1' },
      debt_by_decision: ['searchNumber'],
      debt_by_bank: ['collectingBankId'],
    },
  },
);

/** The numbers of the decisions of a case, until a debt begins under them. */
export const decisionOfCase = table(
  'decision_of_case',
  { caseSeq: integer(), decisionId: text(), decisionNumber: text() },
  { primaryKey: ['caseSeq', 'decisionId'], withoutRowid: true },
);

/** What the cases know about the bank's collections. */
export const ledgerPayment = table(
  'ledger_payment',
  {
    bankId: text(),
    bankReference: text(),
    seq: integer(),
    obligationId: text(),
    paymentId: text(),
    amount: integer<Fen>(),
    account: text(),
    paidOn: text<PlainDate>(),
  },
  {
    primaryKey: ['bankId', 'bankReference', 'seq', 'paymentId'],
    withoutRowid: true,
    indexes: { ledger_payment_by_day: ['bankId', 'paidOn', 'bankReference'] },
  },
);

/** The days that the banks reported. */
export const bankReport = table(
  'bank_report',
  { bankId: text(), reportDate: text<PlainDate>(), receivedAt: text() },
  { primaryKey: ['bankId', 'reportDate'], withoutRowid: true },
);

/** The lines of their reports. */
export const bankLine = table(
  'bank_line',
  {
    bankId: text(),
    reportDate: text<PlainDate>(),
    line: integer(),
    bankReference: text(),
    decisionNumber: text(),
    /** The debt, where the payer's slip named it. */
    obligationId: nullable(text()),
    amount: integer<Fen>(),
    account: text(),
    paidOn: text<PlainDate>(),
  },
  {
    primaryKey: ['bankId', 'reportDate', 'line'],
    withoutRowid: true,
    indexes: { bank_line_by_reference: ['bankId', 'bankReference'] },
  },
);
