import { isPlainDate, type PlainDate } from '@ecl/kernel';
import type { DebtKind, PaymentSearch } from '@ecl/read-models';
import { Choice, Day, Text } from '@ecl/web';
import { DEBT_KINDS } from '../answers/payment-answers.js';
import { Code } from '../input/code.js';
import { FreshQuery, ListQuery, PagedQuery, PageKey } from '../input/list-query.js';

const STATUSES = ['open', 'paid', 'cancelled'] as const;
const optional = true;

/** The parameters of a search for payment obligations. */
export class PaymentSearchQuery extends ListQuery {
  @Day({ optional, description: '截至哪一日；缺省为今天 / As of which day; default: today' })
  readonly on?: PlainDate;

  @Choice(STATUSES, { optional })
  readonly status?: (typeof STATUSES)[number];

  @Choice(DEBT_KINDS, { optional, description: '罚款或者代履行费用 / Fines, or costs of substitute performance' })
  readonly debtKind?: DebtKind;

  @Code({ optional })
  readonly agency?: string;

  @Text({ max: 128, optional })
  readonly decisionNumber?: string;

  @Choice(['true'], { optional })
  readonly overdue?: 'true';

  @Choice(['true'], { optional })
  readonly refundToPay?: 'true';

  @Text({ max: 200, optional, description: '缴款人名称的开头 / The beginning of the name of a debtor' })
  readonly party?: string;
}

/** The parameters of a question about the obligation of one case. */
export class PaymentQuery extends FreshQuery {
  @Day({ optional, description: '截至哪一日；缺省为今天 / As of which day; default: today' })
  readonly on?: PlainDate;
}

/** The day of one bank that is to be reconciled. */
export class ReconciliationQuery extends FreshQuery {
  @Code()
  readonly bank!: string;

  @Day()
  readonly day!: PlainDate;
}

/** The days that one bank has reported. */
export class ReportedDaysQuery extends PagedQuery {
  @PageKey(isPlainDate)
  readonly after?: string;

  @Code()
  readonly bank!: string;
}

export const paymentSearchIn = (asked: PaymentSearchQuery): PaymentSearch => ({
  status: asked.status,
  debtKind: asked.debtKind,
  agencyId: asked.agency,
  decisionNumber: asked.decisionNumber,
  overdue: asked.overdue === undefined ? undefined : true,
  party: asked.party,
  refundToPay: asked.refundToPay === undefined ? undefined : true,
});
