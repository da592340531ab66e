import {
  balanceOn,
  comparableNumber,
  paidIn,
  refundableOn,
  surchargeOn,
  type Balance,
  type Instalment,
  type PaymentObligation,
  type RemedyDays,
  type RulePacks,
} from '@ecl/enforcement';
import { daysBetween, type Fen, type PlainDate } from '@ecl/kernel';
import { unlessSealed, withinScope, type CaseScope, type SealedRecords } from '../case-files/scope.js';
import { columnsOf, expression, json, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { paymentFile } from './schema.js';

export interface PaymentSearch {
  readonly status?: PaymentObligation['is'] | undefined;
  readonly agencyId?: string | undefined;
  readonly decisionNumber?: string | undefined;
  /** A part of the fine is open, and its last day is before the given day. */
  readonly overdue?: true | undefined;
  /** A refund was ordered and has not been paid. */
  readonly refundToPay?: true | undefined;
}

/** An obligation at the end of a day. Amounts are in fen. */
export interface PaymentRow {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly decisionNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly status: PaymentObligation['is'];
  readonly asOf: PlainDate;
  readonly fine: Fen;
  /** The last day for the full amount, after any deferral or instalment plan. */
  readonly dueOn: PlainDate;
  readonly isDeferred: boolean;
  readonly instalments: readonly Instalment[];
  readonly collectingBankId: string | undefined;
  readonly account: string | undefined;
  readonly statesSurcharge: boolean;
  /** What accrued until that day, regardless of payments (L21). */
  readonly surcharge: Fen;
  readonly paid: Balance;
  readonly balance: Balance;
  /** Calendar days past `dueOn` while a part of the fine is open; 0 if in time. */
  readonly daysOverdue: number;
  readonly payments: PaymentObligation['payments'];
  readonly cash: PaymentObligation['cash'];
  readonly remedies: RemedyDays['proceedings'];
  readonly refunds: {
    readonly ordered: Fen;
    readonly paid: Fen;
    /** What the treasury holds without a ground, minus refund orders. */
    readonly refundable: Fen;
  };
}

/** The basis for computing surcharge and refunds. */
export type PaymentLaw = Pick<RulePacks, 'inForce'>;

/** Obligations at the end of the day `on`, the newest case first. @throws InvalidPage */
export const searchPayments = (
  db: Queries,
  scope: CaseScope,
  packs: PaymentLaw,
  on: PlainDate,
  search: PaymentSearch = {},
  page: PageRequest = {},
  sealed?: SealedRecords,
): Page<PaymentRow> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(
    condition(`case_file.status <> 'none' AND case_file.seq < ?`, below(page)),
    withinScope(scope),
    unlessSealed(sealed),
    equal('case_file.status', search.status),
    equal('case_file.agencyId', search.agencyId),
    equal(
      'case_file.searchNumber',
      search.decisionNumber === undefined ? undefined : comparableNumber(search.decisionNumber),
    ),
    search.overdue && condition(`case_file.seq IN (SELECT seq FROM case_file WHERE status = 'open' AND dueOn < ?)`, on),
    search.refundToPay && condition('case_file.hasRefundToPay = 1'),
  );
  const rows = select(PAYMENT, `FROM case_file WHERE ${sql} ORDER BY seq DESC LIMIT ?`).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map((row) => paymentRow(row, packs, on)), next };
};

/** The obligation of one case; undefined if there is none, or they may not see it. */
export const paymentOf = (
  db: Queries,
  scope: CaseScope,
  packs: PaymentLaw,
  on: PlainDate,
  caseId: string,
): PaymentRow | undefined => {
  const { sql, values } = allOf(
    equal('case_file.caseId', caseId),
    condition(`case_file.status <> 'none'`),
    withinScope(scope),
  );
  const row = select(PAYMENT, `FROM case_file WHERE ${sql}`).get(db, ...values);
  return row && paymentRow(row, packs, on);
};

const PAYMENT = {
  ...columnsOf(
    paymentFile,
    'seq',
    'caseId',
    'caseNumber',
    'decisionNumber',
    'agencyId',
    'unitId',
    'remedies',
    'isDeferred',
  ),
  // Both queries select only cases that have one.
  obligation: expression(json<PaymentObligation>(), 'case_file.obligation'),
};

const paymentRow = (
  { seq: _, obligation, remedies, ...said }: SelectedRow<typeof PAYMENT>,
  packs: PaymentLaw,
  on: PlainDate,
): PaymentRow => {
  const rate = packs.inForce(on, said.agencyId);
  const balance = balanceOn(on, obligation, remedies, rate);
  return {
    ...said,
    status: obligation.is,
    asOf: on,
    fine: obligation.fine,
    dueOn: obligation.dueOn,
    instalments: obligation.instalments,
    collectingBankId: obligation.collectingBankId,
    account: obligation.account,
    statesSurcharge: obligation.statesSurcharge,
    surcharge: surchargeOn(on, obligation, remedies, rate),
    paid: paidIn(obligation),
    balance,
    daysOverdue: balance.fine === 0 ? 0 : Math.max(0, daysBetween(obligation.dueOn, on)),
    payments: obligation.payments,
    cash: obligation.cash,
    remedies: remedies.proceedings.map(({ remedyId, kind, from, to }) => ({ remedyId, kind, from, to })),
    refunds: {
      ordered: obligation.refundsOrdered,
      paid: obligation.refundsPaid,
      refundable: refundableOn(on, obligation, remedies, rate),
    },
  };
};
