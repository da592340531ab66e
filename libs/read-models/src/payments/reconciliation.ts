import { comparableNumber } from '@ecl/enforcement';
import { addFen, fen, type Fen, type PlainDate } from '@ecl/kernel';
import {
  aliased,
  columnsOf,
  expression,
  integer,
  perhaps,
  select,
  type Queries,
  type RowsOf,
} from '../engine/index.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { caseFile } from '../case-files/schema.js';
import { bankLine, bankReport, debt, ledgerPayment } from './schema.js';

/**
 * How the bank's report of a payment compares with the cases (P7; R235 10, 12). `wrongAccount`: the money went to
 * another account than the decision names. `otherDecision`: the bank booked it for another decision than the case.
 */
export type Match =
  | 'matched'
  | 'missingInLedger'
  | 'missingAtBank'
  | 'amountDiffers'
  | 'wrongAccount'
  | 'otherDecision'
  | 'reportedTwice';

/** One payment, as seen by the bank and by the case. Amounts are in fen, surcharge included. */
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

/**
 * What the bank reported for a day compared with what the cases know of that day. @param day that of the report and the
 * payments
 */
export const reconcile = (db: Queries, bankId: string, day: PlainDate): Reconciliation => {
  const isReported = REPORT.get(db, bankId, day) !== undefined;
  const lines = REPORTED.all(db, bankId, day).map(fromBank);
  const unreported = UNREPORTED.all(db, bankId, day).map(fromLedgerAlone);
  const payments = [...lines, ...unreported];
  return {
    bankId,
    day,
    isReported,
    isBalanced: isReported && payments.every(({ match }) => match === 'matched'),
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
  const rows = DAYS.all(db, bankId, page.after ?? '9999-12-31', size + 1);
  return pageOf(rows, size, ({ day }) => day);
};

const report = columnsOf(bankReport, 'reportDate', 'receivedAt');
const REPORT = select(report, 'FROM bank_report WHERE bankId = ? AND reportDate = ?');
const DAYS = select(
  { day: report.reportDate, receivedAt: report.receivedAt },
  'FROM bank_report WHERE bankId = ? AND reportDate < ? ORDER BY reportDate DESC LIMIT ?',
);

const paid = columnsOf(aliased(ledgerPayment, 'paid'), 'bankReference', 'amount', 'account', 'paidOn');
const perhapsPaid = perhaps(paid);
const paidCase = { ...columnsOf(caseFile, 'caseId'), ...columnsOf(debt, 'decisionNumber', 'account') };
const perhapsPaidCase = perhaps(paidCase);

/** The payment in the ledger is found by the bank's own reference, on any day. */
const REPORTED = select(
  {
    ...columnsOf(aliased(bankLine, 'line'), 'bankReference', 'decisionNumber', 'amount', 'account', 'paidOn'),
    paidAmount: perhapsPaid.amount,
    paidAccount: perhapsPaid.account,
    paidDay: perhapsPaid.paidOn,
    caseId: perhapsPaidCase.caseId,
    paidDecision: perhapsPaidCase.decisionNumber,
    owedTo: perhapsPaidCase.account,
    times: expression(
      integer(),
      `(SELECT count(*) FROM bank_line AS other
         WHERE other.bankId = line.bankId AND other.bankReference = line.bankReference)`,
    ),
  },
  `FROM bank_line AS line
   LEFT JOIN ledger_payment AS paid ON paid.bankId = line.bankId AND paid.bankReference = line.bankReference
   LEFT JOIN case_file ON case_file.seq = paid.seq
   LEFT JOIN debt ON debt.caseSeq = paid.seq AND debt.obligationId = paid.obligationId
   WHERE line.bankId = ? AND line.reportDate = ? ORDER BY line.line`,
);

const UNREPORTED = select(
  { ...paid, caseId: paidCase.caseId, decisionNumber: paidCase.decisionNumber },
  `FROM ledger_payment AS paid JOIN case_file ON case_file.seq = paid.seq
   JOIN debt ON debt.caseSeq = paid.seq AND debt.obligationId = paid.obligationId
   WHERE paid.bankId = ? AND paid.paidOn = ? AND NOT EXISTS (
     SELECT 1 FROM bank_line AS line WHERE line.bankId = paid.bankId AND line.bankReference = paid.bankReference)
   ORDER BY paid.bankReference`,
);

type ReportedLine = RowsOf<typeof REPORTED>;

const fromBank = (line: ReportedLine): ReconciledPayment => {
  const { bankReference, amount, account, decisionNumber, paidOn, paidAmount, paidAccount, paidDay, caseId } = line;
  const isKnown =
    paidAmount !== undefined && paidAccount !== undefined && paidDay !== undefined && caseId !== undefined;
  return {
    bankReference,
    match: isKnown ? matchOf(line) : 'missingInLedger',
    bank: { amount, account, decisionNumber, paidOn },
    ledger: isKnown
      ? {
          caseId,
          amount: paidAmount,
          account: paidAccount,
          decisionNumber: line.paidDecision,
          paidOn: paidDay,
        }
      : undefined,
  };
};

/** The worst fault comes first: two bookings of one payment, then a wrong amount, a wrong account, a wrong name. */
const matchOf = (line: ReportedLine): Match => {
  if (line.times > 1) return 'reportedTwice';
  if (line.amount !== line.paidAmount) return 'amountDiffers';
  if (line.account !== line.paidAccount || (line.owedTo !== undefined && line.account !== line.owedTo))
    return 'wrongAccount';
  const isOfThisDecision = line.paidDecision !== undefined && isSameNumber(line.decisionNumber, line.paidDecision);
  return isOfThisDecision ? 'matched' : 'otherDecision';
};

/** A bank writes a number in its own way. */
const isSameNumber = (one: string, other: string): boolean => comparableNumber(one) === comparableNumber(other);

const fromLedgerAlone = ({ bankReference, ...ledger }: RowsOf<typeof UNREPORTED>): ReconciledPayment => ({
  bankReference,
  match: 'missingAtBank',
  bank: undefined,
  ledger,
});

/** A payment that the bank reported twice was received once. */
const onceEach = (payments: readonly ReconciledPayment[]): readonly ReconciledPayment[] => [
  ...new Map(payments.map((payment) => [payment.bankReference, payment])).values(),
];

const total = (sides: readonly (Side | undefined)[]): Fen =>
  addFen(fen(0), ...sides.filter((side) => side !== undefined).map(({ amount }) => amount));
