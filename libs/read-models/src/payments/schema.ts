import type { PaymentObligation, PaymentState, RemediesState } from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { extended, flag, integer, json, nullable, table, text, withDefault } from '../engine/index.js';

/**
 * 罚款收缴台账. `obligation` and `remedies` are the states of the law itself (PaymentObligation, RemediesState):
 * surcharge and balance for any day follow from these two. Amounts are in fen.
 */
export const paymentFile = extended(
  caseFile,
  {
    decisionNumber: nullable(text()),
    /** As numbers are compared. */
    searchNumber: nullable(text()),
    status: withDefault(text<PaymentState['is']>(), 'none'),
    obligation: nullable(json<PaymentObligation>()),
    obligations: withDefault(json<readonly PaymentObligation[]>(), []),
    remedies: withDefault(json<RemediesState>(), { proceedings: [] }),
    dueOn: nullable(text<PlainDate>()),
    account: nullable(text()),
    isDeferred: withDefault(flag(), false),
    hasRefundToPay: withDefault(flag(), false),
  },
  {
    obligation_by_status: { on: ['status'], where: `status <> 'none'` },
    obligation_by_due_day: { on: ['dueOn'], where: `status = 'open'` },
    obligation_with_refund: { on: ['hasRefundToPay'], where: 'hasRefundToPay = 1' },
    obligation_by_decision: ['searchNumber'],
  },
);

/** What the cases know about the bank's collections. */
export const ledgerPayment = table(
  'ledger_payment',
  {
    bankId: text(),
    bankReference: text(),
    seq: integer(),
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
