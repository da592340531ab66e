import { paidIn } from '@ecl/enforcement';
import { comparableNumber, addFen, fen, type Fen, type PlainDate } from '@ecl/kernel';
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
import type { CaseScope } from '@ecl/identity';
import { withinScope } from '../case-files/scope.js';
import { allOf, among } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { caseFile } from '../case-files/schema.js';
import { debtKindOf, type DebtKind } from './queries.js';
import { bankLine, bankReport, debt, ledgerPayment } from './schema.js';

/**
 * How the bank's report of a payment compares with the cases (P7; R235 10, 12). `wrongAccount`: the money went to
 * another account than the decision names. `otherDecision`: the bank booked it for another decision than the case;
 * `otherDebt`: for another debt under that decision. `ambiguous`: no case knows of it yet, and it could be for several debts.
 */
export type Match =
  | 'matched'
  | 'missingInLedger'
  | 'missingAtBank'
  | 'amountDiffers'
  | 'wrongAccount'
  | 'otherDecision'
  | 'otherDebt'
  | 'ambiguous'
  | 'reportedTwice';

/** One payment, as seen by the bank and by the case. Amounts are in fen, surcharge included. */
export interface ReconciledPayment {
  readonly bankReference: string;
  readonly match: Match;
  readonly bank: Side | undefined;
  readonly ledger: (Side & { readonly caseId: string; readonly debtKind: DebtKind }) | undefined;
  /** The open debts for which a payment can be that no case knows of. */
  readonly debts: readonly PossibleDebt[];
}

/** An open debt under the number that the bank reports. */
export interface PossibleDebt {
  readonly caseId: string;
  readonly obligationId: string;
  readonly debtKind: DebtKind;
  readonly debtors: readonly string[];
}

/** Which bank collects it decides who sees it. */
interface FoundDebt extends PossibleDebt {
  readonly collectingBankId: string | undefined;
}

interface Compared extends ReconciledPayment {
  readonly debts: readonly FoundDebt[];
}

const withoutBanks = ({ debts, ...payment }: Compared): ReconciledPayment => ({
  ...payment,
  debts: debts.map(({ collectingBankId: _, ...possible }) => possible),
});

export interface Side {
  readonly amount: Fen;
  readonly account: string;
  readonly decisionNumber: string | undefined;
  /** The debt; the bank may not know it. */
  readonly obligationId: string | undefined;
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
 * What the bank reported for a day compared with what the cases know of that day, as far as somebody may see it: a bank what
 * it reported, others the payments in their cases. What no case knows of is shown to finance. Totals are of what is shown.
 * @param day that of the report and the payments
 */
export const reconcile = (db: Queries, scope: CaseScope, bankId: string, day: PlainDate): Reconciliation => {
  const isReported = REPORT.get(db, bankId, day) !== undefined;
  const lines = REPORTED.all(db, bankId, day).map((line) => fromBank(line, db));
  const unreported = UNREPORTED.all(db, bankId, day).map(fromLedgerAlone);
  const payments = shownTo(db, scope, bankId, [...lines, ...unreported]).map(withoutBanks);
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

const CASE_ID = columnsOf(caseFile, 'caseId');

const shownTo = (db: Queries, scope: CaseScope, bankId: string, payments: readonly Compared[]): readonly Compared[] => {
  const isOfBank = scope.grounds.some((ground) => ground.is === 'payment' && ground.bankId === bankId);
  const named = payments.flatMap(({ ledger, debts }) => [...(ledger ? [ledger] : []), ...debts]);
  const asked = among(
    'case_file.caseId',
    named.map(({ caseId }) => caseId),
  );
  const { sql, values } = allOf(asked, withinScope(scope, 'payments'));
  const cases = select(CASE_ID, `FROM case_file WHERE ${sql}`).all(db, ...values);
  const visible = new Set(cases.map(({ caseId }) => caseId));
  const seesUnknown = scope.grounds.some(({ is }) => is === 'treasury');
  return payments.flatMap((payment) => {
    const { ledger, debts } = payment;
    if (isOfBank)
      return [toBank(payment, ({ caseId, collectingBankId }) => collectingBankId === bankId || visible.has(caseId))];
    if (ledger) return visible.has(ledger.caseId) ? [payment] : [];
    const own = debts.filter(({ caseId }) => visible.has(caseId));
    return own.length > 0 || (debts.length === 0 && seesUnknown) ? [{ ...payment, debts: own }] : [];
  });
};

/** A bank sees what it reported, and of the debts for which a payment can be, those that it collects: a number can be anybody's. */
const toBank = (payment: Compared, isOwn: (debt: FoundDebt) => boolean): Compared => {
  const debts = payment.debts.filter(isOwn);
  const match = payment.match === 'ambiguous' && debts.length <= 1 ? 'missingInLedger' : payment.match;
  return { ...payment, debts, match };
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

const paid = columnsOf(aliased(ledgerPayment, 'paid'), 'bankReference', 'obligationId', 'amount', 'account', 'paidOn');
const perhapsPaid = perhaps(paid);
const paidCase = { ...columnsOf(caseFile, 'caseId'), ...columnsOf(debt, 'decisionNumber', 'account', 'obligation') };
const perhapsPaidCase = perhaps(paidCase);

/** The payment in the ledger is found by the bank's own reference, on any day. */
const REPORTED = select(
  {
    ...columnsOf(
      aliased(bankLine, 'line'),
      'bankReference',
      'decisionNumber',
      'obligationId',
      'amount',
      'account',
      'paidOn',
    ),
    paidDebt: perhapsPaid.obligationId,
    paidAmount: perhapsPaid.amount,
    paidAccount: perhapsPaid.account,
    paidDay: perhapsPaid.paidOn,
    caseId: perhapsPaidCase.caseId,
    paidDecision: perhapsPaidCase.decisionNumber,
    owedTo: perhapsPaidCase.account,
    owed: perhapsPaidCase.obligation,
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
  { ...paid, caseId: paidCase.caseId, decisionNumber: paidCase.decisionNumber, owed: paidCase.obligation },
  `FROM ledger_payment AS paid JOIN case_file ON case_file.seq = paid.seq
   JOIN debt ON debt.caseSeq = paid.seq AND debt.obligationId = paid.obligationId
   WHERE paid.bankId = ? AND paid.paidOn = ? AND NOT EXISTS (
     SELECT 1 FROM bank_line AS line WHERE line.bankId = paid.bankId AND line.bankReference = paid.bankReference)
   ORDER BY paid.bankReference`,
);

type ReportedLine = RowsOf<typeof REPORTED>;

const fromBank = (line: ReportedLine, db: Queries): Compared => {
  const { bankReference, amount, account, decisionNumber, obligationId, paidOn } = line;
  const { paidAmount, paidAccount, paidDay, caseId, owed } = line;
  const isKnown =
    paidAmount !== undefined && paidAccount !== undefined && paidDay !== undefined && caseId !== undefined;
  const debts = isKnown ? [] : possibleDebts(line, db);
  return {
    bankReference,
    match: isKnown ? matchOf(line) : debts.length > 1 ? 'ambiguous' : 'missingInLedger',
    bank: { amount, account, decisionNumber, obligationId, paidOn },
    ledger: isKnown
      ? {
          caseId,
          debtKind: owed === undefined ? 'fine' : debtKindOf(owed),
          amount: paidAmount,
          account: paidAccount,
          decisionNumber: line.paidDecision,
          obligationId: line.paidDebt,
          paidOn: paidDay,
        }
      : undefined,
    debts,
  };
};

const OPEN_DEBT = select(
  { ...columnsOf(caseFile, 'caseId'), ...columnsOf(debt, 'obligationId', 'debtors', 'obligation', 'collectingBankId') },
  `FROM debt INDEXED BY debt_by_decision CROSS JOIN case_file ON case_file.seq = debt.caseSeq
   WHERE debt.searchNumber = ? AND debt.status = 'open' ORDER BY debt.caseSeq, debt.ordinal`,
);

/** The debt that the bank names; otherwise those of which as much is open as was paid, or all that are open. */
const possibleDebts = ({ decisionNumber, obligationId, amount }: ReportedLine, db: Queries): readonly FoundDebt[] => {
  const open = OPEN_DEBT.all(db, comparableNumber(decisionNumber));
  const named = obligationId === undefined ? open : open.filter((each) => each.obligationId === obligationId);
  const exact = named.filter(({ obligation }) => obligation.fine - paidIn(obligation).fine === amount);
  return (exact.length > 0 ? exact : named).map(({ obligation, ...possible }) => ({
    ...possible,
    debtKind: debtKindOf(obligation),
  }));
};

/** The worst fault comes first: two bookings of one payment, then a wrong amount, a wrong account, a wrong name. */
const matchOf = (line: ReportedLine): Match => {
  if (line.times > 1) return 'reportedTwice';
  if (line.amount !== line.paidAmount) return 'amountDiffers';
  if (line.account !== line.paidAccount || (line.owedTo !== undefined && line.account !== line.owedTo))
    return 'wrongAccount';
  // Costs whose decision bears no number are known by their debt alone.
  const isOfThisDecision =
    line.paidDecision === undefined
      ? line.paidDebt !== undefined && line.obligationId === line.paidDebt
      : isSameNumber(line.decisionNumber, line.paidDecision);
  if (!isOfThisDecision) return 'otherDecision';
  return line.obligationId === undefined || line.obligationId === line.paidDebt ? 'matched' : 'otherDebt';
};

/** A bank writes a number in its own way. */
const isSameNumber = (one: string, other: string): boolean => comparableNumber(one) === comparableNumber(other);

const fromLedgerAlone = ({ bankReference, owed, ...ledger }: RowsOf<typeof UNREPORTED>): Compared => ({
  bankReference,
  match: 'missingAtBank',
  bank: undefined,
  ledger: { ...ledger, debtKind: debtKindOf(owed) },
  debts: [],
});

/** A payment that the bank reported twice was received once. */
const onceEach = (payments: readonly ReconciledPayment[]): readonly ReconciledPayment[] => [
  ...new Map(payments.map((payment) => [payment.bankReference, payment])).values(),
];

const total = (sides: readonly (Side | undefined)[]): Fen =>
  addFen(fen(0), ...sides.filter((side) => side !== undefined).map(({ amount }) => amount));
