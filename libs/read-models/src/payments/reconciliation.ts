import { addFen, fen, type Fen, type PlainDate } from '@ecl/kernel';
import type { Queries } from '../engine/index.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';

/**
 * How a payment stands between the bank's report and the cases (P7; R235 11, 12). `wrongAccount`: the money went to another
 * account than the decision names. `otherDecision`: the bank booked it for another decision than the case did.
 */
export type Match =
  | 'matched'
  | 'missingInLedger'
  | 'missingAtBank'
  | 'amountDiffers'
  | 'wrongAccount'
  | 'otherDecision'
  | 'reportedTwice';

/** One payment, from both sides. Amounts are in fen, surcharge included. */
export interface ReconciledPayment {
  readonly bankReference: string;
  readonly match: Match;
  readonly bank: Side | undefined;
  readonly ledger: (Side & { readonly caseId: string }) | undefined;
}

export interface Side {
  readonly amount: Fen;
  readonly account: string;
  readonly decisionNumber: string | undefined;
  readonly paidOn: PlainDate;
}

/** A bank's day. `isReported` is false while the bank has not sent its report. */
export interface Reconciliation {
  readonly bankId: string;
  readonly day: PlainDate;
  readonly isReported: boolean;
  readonly isBalanced: boolean;
  readonly totals: { readonly bank: Fen; readonly ledger: Fen };
  readonly payments: readonly ReconciledPayment[];
}

/** What the bank reported for a day against what the cases know of that day. @param day that of the report and the payments */
export const reconcile = (db: Queries, bankId: string, day: PlainDate): Reconciliation => {
  const isReported = db.get('SELECT 1 AS found FROM bank_report WHERE bankId = ? AND reportDate = ?', bankId, day);
  const lines = db.all<ReportedLine>(REPORTED, bankId, day).map(fromBank);
  const unreported = db.all<LedgerOnly>(UNREPORTED, bankId, day).map(fromLedgerAlone);
  const payments = [...lines, ...unreported];
  return {
    bankId,
    day,
    isReported: isReported !== undefined,
    isBalanced: isReported !== undefined && payments.every(({ match }) => match === 'matched'),
    totals: {
      bank: total(payments.map(({ bank }) => bank)),
      ledger: total(onceEach(payments).map(({ ledger }) => ledger)),
    },
    payments,
  };
};

/** The days that a bank reported, the latest first. @throws InvalidPage */
export const reportedDays = (
  db: Queries,
  bankId: string,
  page: PageRequest = {},
): Page<{ readonly day: PlainDate; readonly receivedAt: string }> => {
  const size = sizeOf(page);
  if (page.after !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(page.after))
    throw new InvalidPage(`"${page.after}" is no key of a page`);
  const rows = db.all<{ day: PlainDate; receivedAt: string }>(
    `SELECT reportDate AS day, receivedAt FROM bank_report WHERE bankId = ? AND reportDate < ?
     ORDER BY reportDate DESC LIMIT ?`,
    bankId,
    page.after ?? '9999-12-31',
    size + 1,
  );
  return pageOf(rows, size, ({ day }) => day);
};

/** The payment in the ledger is found by the bank's own reference, on whatever day the case has it. */
const REPORTED = `
  SELECT line.bankReference, line.decisionNumber, line.amount, line.account, line.paidOn, paid.amount AS paidAmount,
    paid.account AS paidAccount, paid.paidOn AS paidDay, case_file.caseId, case_file.decisionNumber AS paidDecision,
    case_file.account AS owedTo,
    (SELECT count(*) FROM bank_line AS other
      WHERE other.bankId = line.bankId AND other.bankReference = line.bankReference) AS times
  FROM bank_line AS line
  LEFT JOIN ledger_payment AS paid ON paid.bankId = line.bankId AND paid.bankReference = line.bankReference
  LEFT JOIN case_file ON case_file.seq = paid.seq
  WHERE line.bankId = ? AND line.reportDate = ? ORDER BY line.line`;

const UNREPORTED = `
  SELECT paid.bankReference, paid.amount, paid.account, paid.paidOn, case_file.caseId, case_file.decisionNumber
  FROM ledger_payment AS paid JOIN case_file ON case_file.seq = paid.seq
  WHERE paid.bankId = ? AND paid.paidOn = ? AND NOT EXISTS (
    SELECT 1 FROM bank_line AS line WHERE line.bankId = paid.bankId AND line.bankReference = paid.bankReference)
  ORDER BY paid.bankReference`;

interface ReportedLine {
  readonly bankReference: string;
  readonly decisionNumber: string;
  readonly amount: Fen;
  readonly account: string;
  readonly paidOn: PlainDate;
  readonly paidAmount: Fen | null;
  readonly paidAccount: string | null;
  readonly paidDay: PlainDate | null;
  readonly caseId: string | null;
  readonly paidDecision: string | null;
  readonly owedTo: string | null;
  readonly times: number;
}

interface LedgerOnly {
  readonly bankReference: string;
  readonly amount: Fen;
  readonly account: string;
  readonly paidOn: PlainDate;
  readonly caseId: string;
  readonly decisionNumber: string | null;
}

const fromBank = (line: ReportedLine): ReconciledPayment => {
  const { bankReference, amount, account, decisionNumber, paidOn, paidAmount, paidAccount, paidDay, caseId } = line;
  const isKnown = paidAmount !== null && paidAccount !== null && paidDay !== null && caseId !== null;
  return {
    bankReference,
    match: isKnown ? matchOf(line) : 'missingInLedger',
    bank: { amount, account, decisionNumber, paidOn },
    ledger: isKnown
      ? {
          caseId,
          amount: paidAmount,
          account: paidAccount,
          decisionNumber: line.paidDecision ?? undefined,
          paidOn: paidDay,
        }
      : undefined,
  };
};

/** What is worst is said first: two bookings of one payment, then the wrong sum, the wrong place, the wrong name. */
const matchOf = (line: ReportedLine): Match => {
  if (line.times > 1) return 'reportedTwice';
  if (line.amount !== line.paidAmount) return 'amountDiffers';
  if (line.account !== line.paidAccount || (line.owedTo !== null && line.account !== line.owedTo))
    return 'wrongAccount';
  return line.decisionNumber === line.paidDecision ? 'matched' : 'otherDecision';
};

const fromLedgerAlone = ({
  bankReference,
  amount,
  account,
  paidOn,
  caseId,
  decisionNumber,
}: LedgerOnly): ReconciledPayment => ({
  bankReference,
  match: 'missingAtBank',
  bank: undefined,
  ledger: { caseId, amount, account, decisionNumber: decisionNumber ?? undefined, paidOn },
});

/** A payment that the bank reported twice came in once. */
const onceEach = (payments: readonly ReconciledPayment[]): readonly ReconciledPayment[] => [
  ...new Map(payments.map((payment) => [payment.bankReference, payment])).values(),
];

const total = (sides: readonly (Side | undefined)[]): Fen =>
  addFen(fen(0), ...sides.filter((side) => side !== undefined).map(({ amount }) => amount));
