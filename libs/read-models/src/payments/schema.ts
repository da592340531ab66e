import { caseFileTables } from '../case-files/schema.js';

/**
 * 罚款收缴台账. `obligation` and `remedies` are what the law itself remembers of them (PaymentObligation, RemediesState): from
 * those two, surcharge and balance follow for any day. Amounts are in fen.
 *
 * `ledger_payment` is what the cases know of the bank's collections, `bank_line` what the bank reported.
 */
export const PAYMENTS_TABLES = `
  ${caseFileTables(
    'decisionNumber TEXT',
    `status TEXT NOT NULL DEFAULT 'none'`,
    'obligation TEXT',
    `remedies TEXT NOT NULL DEFAULT '{"spans":[]}'`,
    'dueOn TEXT',
    'account TEXT',
    'isDeferred INTEGER NOT NULL DEFAULT 0',
    'hasRefundToPay INTEGER NOT NULL DEFAULT 0',
  )}
  CREATE INDEX obligation_by_status ON case_file (status) WHERE status <> 'none';
  CREATE INDEX obligation_by_due_day ON case_file (dueOn) WHERE status = 'open';
  CREATE INDEX obligation_with_refund ON case_file (hasRefundToPay) WHERE hasRefundToPay = 1;
  CREATE INDEX obligation_by_decision ON case_file (decisionNumber);

  CREATE TABLE ledger_payment (
    bankId TEXT NOT NULL,
    bankReference TEXT NOT NULL,
    seq INTEGER NOT NULL,
    paymentId TEXT NOT NULL,
    amount INTEGER NOT NULL,
    account TEXT NOT NULL,
    paidOn TEXT NOT NULL,
    PRIMARY KEY (bankId, bankReference, seq, paymentId)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX ledger_payment_by_day ON ledger_payment (bankId, paidOn, bankReference);

  CREATE TABLE bank_report (
    bankId TEXT NOT NULL,
    reportDate TEXT NOT NULL,
    receivedAt TEXT NOT NULL,
    PRIMARY KEY (bankId, reportDate)
  ) STRICT, WITHOUT ROWID;

  CREATE TABLE bank_line (
    bankId TEXT NOT NULL,
    reportDate TEXT NOT NULL,
    line INTEGER NOT NULL,
    bankReference TEXT NOT NULL,
    decisionNumber TEXT NOT NULL,
    amount INTEGER NOT NULL,
    account TEXT NOT NULL,
    paidOn TEXT NOT NULL,
    PRIMARY KEY (bankId, reportDate, line)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX bank_line_by_reference ON bank_line (bankId, bankReference);
`;
