import {
  balanceOn,
  paidIn,
  reckonedObligation,
  refundableOn,
  surchargeOn,
  type Balance,
  type EnforcementContext,
  type Instalment,
  type PaymentObligation,
  type RemedyDays,
} from '@ecl/enforcement';
import { comparableNumber, daysBetween, type Fen, type PlainDate } from '@ecl/kernel';
import { isNamed, partiesIn, type NamedParty } from '../case-files/parties.js';
import { unlessSealed, type SealedRecords } from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { caseFile } from '../case-files/schema.js';
import { debt } from './schema.js';
import { debtsWithin, openFilesAmong } from './scope.js';

export interface PaymentSearch {
  readonly status?: PaymentObligation['is'] | undefined;
  readonly agencyId?: string | undefined;
  readonly decisionNumber?: string | undefined;
  readonly debtKind?: DebtKind | undefined;
  /** A part of the fine is open, and its last day, which can no longer move, is before the given day. */
  readonly overdue?: true | undefined;
  /** A refund was ordered and has not been paid. */
  readonly refundToPay?: true | undefined;
  /** The beginning of the name of a debtor. */
  readonly party?: string | undefined;
}

/** 罚款, or 代履行费用: `fine` is then what it cost. */
export type DebtKind = 'fine' | 'substituteCosts';

export const debtKindOf = ({ costsOf }: Pick<PaymentObligation, 'costsOf'>): DebtKind =>
  costsOf === undefined ? 'fine' : 'substituteCosts';

/** An obligation at the end of a day. Amounts are in fen. */
export interface PaymentRow {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  /** The debt, as the payment slip names it, and the parties that owe it. */
  readonly obligationId: string;
  readonly debtors: readonly string[];
  /** The same with their names; empty for anyone who may not read the file. */
  readonly parties: readonly NamedParty[];
  readonly decisionNumber: string | undefined;
  readonly debtKind: DebtKind;
  readonly agencyId: string;
  readonly unitId: string;
  readonly status: PaymentObligation['is'];
  readonly asOf: PlainDate;
  readonly fine: Fen;
  /** The last day for the full amount, after any deferral or instalment plan. */
  readonly dueOn: PlainDate;
  /** It may still move: it is counted over days that are not published yet, or the decision was changed and is to be served anew. */
  readonly isProvisional: boolean;
  readonly isDeferred: boolean;
  readonly instalments: readonly Instalment[];
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
  readonly statesSurcharge: boolean;
  /** What accrued until that day, regardless of payments (L21). */
  readonly surcharge: Fen;
  readonly paid: Balance;
  readonly balance: Balance;
  /** Of costs: since when they are no longer enforced (ACL 40). */
  readonly enforcementEndedOn: PlainDate | undefined;
  /** Calendar days past `dueOn` while a part of the fine is open; 0 if in time, and while that day may still move. */
  readonly daysOverdue: number;
  readonly payments: PaymentObligation['payments'];
  readonly cash: PaymentObligation['cash'];
  readonly remedies: readonly Omit<RemedyDays['proceedings'][number], 'decisionId'>[];
  readonly refunds: {
    readonly ordered: Fen;
    readonly paid: Fen;
    /** Of a joint debt, to which of its debtors they go. */
    readonly to: readonly { readonly payeeId: string; readonly amount: Fen }[];
    /** What the treasury holds without a ground, minus refund orders. */
    readonly refundable: Fen;
  };
}

/** The basis for computing last days, surcharge and refunds. */
export type PaymentLaw = Pick<EnforcementContext, 'packs' | 'calendar'>;

/** Obligations at the end of the day `on`, the newest case first. @throws InvalidPage */
export const searchPayments = (
  db: Queries,
  scope: CaseScope,
  law: PaymentLaw,
  on: PlainDate,
  search: PaymentSearch = {},
  page: PageRequest = {},
  sealed?: SealedRecords,
): Page<PaymentRow> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(
    before(page),
    debtsWithin(scope),
    unlessSealed(sealed),
    equal('case_file.agencyId', search.agencyId),
    search.status && ofDebt('status = ?', search.status),
    search.decisionNumber === undefined
      ? undefined
      : ofDebt('searchNumber = ?', comparableNumber(search.decisionNumber)),
    search.debtKind && ofKind(search.debtKind),
    search.overdue && ofDebt(`status = 'open' AND dueOn < ? AND isProvisional = 0`, on),
    search.party === undefined ? undefined : owedBy(search.party),
    search.refundToPay && ofDebt('hasRefundToPay = 1'),
  );
  const rows = select(PAYMENT, `${FROM} WHERE ${sql} ${NEWEST_FIRST} LIMIT ?`).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, keyOf);
  return { rows: shownTo(db, scope, shown, law, on), next };
};

/** The obligations of one case, the newest first; none if there are none, or they may not see them. */
export const paymentsOf = (
  db: Queries,
  scope: CaseScope,
  law: PaymentLaw,
  on: PlainDate,
  caseId: string,
): readonly PaymentRow[] => {
  const { sql, values } = allOf(equal('case_file.caseId', caseId), debtsWithin(scope));
  const rows = select(PAYMENT, `${FROM} WHERE ${sql} ${NEWEST_FIRST}`).all(db, ...values);
  return shownTo(db, scope, rows, law, on);
};

/** Those who see only the money of a case know the debtors by their ids, as the slip names them. */
const shownTo = (
  db: Queries,
  scope: CaseScope,
  rows: readonly SelectedRow<typeof PAYMENT>[],
  law: PaymentLaw,
  on: PlainDate,
): readonly PaymentRow[] => {
  const open = openFilesAmong(
    db,
    scope,
    rows.map(({ seq }) => seq),
  );
  return rows.map((row) => {
    const payment = paymentRow(row, law, on);
    return open.has(row.seq) ? payment : { ...payment, parties: [] };
  });
};

const FROM = 'FROM case_file CROSS JOIN debt ON debt.caseSeq = case_file.seq';
const NEWEST_FIRST = 'ORDER BY case_file.seq DESC, debt.ordinal DESC';

/** Debts of one case that a key can tell apart: more than a decision can have parties. */
const MOST_DEBTS = 1_024;
const keyOf = ({ seq, ordinal }: { readonly seq: number; readonly ordinal: number }): number =>
  seq * MOST_DEBTS + ordinal;

/** The debts after those of the previous page. */
const before = (page: PageRequest): Condition => {
  const key = below(page);
  const [seq, ordinal] = [Math.floor(key / MOST_DEBTS), key % MOST_DEBTS];
  return condition('case_file.seq <= ? AND (case_file.seq < ? OR debt.ordinal < ?)', seq, seq, ordinal);
};

/** Of the cases that have such a debt, the debts that are so. */
const ofDebt = (so: string, ...values: readonly string[]): Condition => {
  const ofTheRow = so.replaceAll(/\b(status|searchNumber|dueOn|isProvisional|hasRefundToPay)\b/g, 'debt.$1');
  return condition(`case_file.seq IN (SELECT caseSeq FROM debt WHERE ${so}) AND ${ofTheRow}`, ...values, ...values);
};

/** Fines alone, or costs alone. */
const ofKind = (kind: DebtKind): Condition =>
  condition(`debt.obligation ->> '$.costsOf' IS ${kind === 'fine' ? '' : 'NOT '}NULL`);

/** The debts of such a party, in its cases. */
const owedBy = (name: string): Condition => {
  const named = isNamed(name);
  return condition(
    `case_file.seq IN (SELECT seq FROM case_party WHERE ${named.sql}) AND EXISTS (
       SELECT 1 FROM case_party, json_each(debt.debtors)
       WHERE case_party.seq = case_file.seq AND value = case_party.partyId AND ${named.sql})`,
    ...named.values,
    ...named.values,
  );
};

const PAYMENT = {
  parties: partiesIn('debt.debtors'),
  ...columnsOf(caseFile, 'seq', 'caseId', 'caseNumber', 'agencyId', 'unitId'),
  ...columnsOf(debt, 'ordinal', 'obligationId', 'debtors', 'decisionNumber', 'obligation', 'remedies', 'isDeferred'),
};

const paymentRow = (
  { seq: _, ordinal: __, obligation: kept, remedies, ...said }: SelectedRow<typeof PAYMENT>,
  law: PaymentLaw,
  on: PlainDate,
): PaymentRow => {
  const rate = law.packs.inForce(on, said.agencyId);
  const { obligation, isProvisional } = reckonedObligation(kept, said.agencyId, law);
  const balance = balanceOn(on, obligation, remedies, rate);
  return {
    ...said,
    debtKind: debtKindOf(obligation),
    enforcementEndedOn: obligation.enforcementEndedOn,
    status: obligation.is,
    asOf: on,
    fine: obligation.fine,
    dueOn: obligation.dueOn,
    isProvisional,
    instalments: obligation.instalments,
    collectingBankId: obligation.collectingBankId,
    account: obligation.account,
    statesSurcharge: obligation.statesSurcharge,
    surcharge: surchargeOn(on, obligation, remedies, rate),
    paid: paidIn(obligation),
    balance,
    daysOverdue: balance.fine === 0 || isProvisional ? 0 : Math.max(0, daysBetween(obligation.dueOn, on)),
    payments: obligation.payments,
    cash: obligation.cash,
    remedies: remedies.proceedings.map(({ remedyId, kind, from, to }) => ({ remedyId, kind, from, to })),
    refunds: {
      ordered: obligation.refundsOrdered,
      paid: obligation.refundsPaid,
      to: obligation.refundsTo.flatMap(({ payeeId, amount }) => (payeeId === undefined ? [] : [{ payeeId, amount }])),
      refundable: refundableOn(on, obligation, remedies, rate),
    },
  };
};
