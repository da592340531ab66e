import { Choice } from '@ecl/web';
import { CaseSearchQuery } from '../queries/case-search.js';
import { DeadlineSearchQuery } from '../queries/deadline-search.js';
import { LeadSearchQuery } from '../queries/lead-search.js';
import { PaymentSearchQuery } from '../queries/payment-search.js';
import { TransferSearchQuery } from '../queries/transfer-search.js';
import { FreshQuery } from '../input/list-query.js';
import { LOG_FORMS, TABLE_FORMS, type LogForm, type TableForm } from './taking.js';

/** The same questions as the lists answer, and in which form. Pages mean nothing here: a list is taken as a whole. */

const TableFormat = (): PropertyDecorator =>
  Choice(TABLE_FORMS, { description: 'CSV（UTF-8）或者 XLSX / CSV in UTF-8, or XLSX' });

export class CasesTakenQuery extends CaseSearchQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class PaymentsTakenQuery extends PaymentSearchQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class DeadlinesTakenQuery extends DeadlineSearchQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class LeadsTakenQuery extends LeadSearchQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class TransfersTakenQuery extends TransferSearchQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class CreditPublicityTakenQuery extends FreshQuery {
  @TableFormat()
  readonly format!: TableForm;
}

export class ProcessLogTakenQuery extends CaseSearchQuery {
  @Choice(LOG_FORMS, {
    description: 'XES（IEEE 1849-2016）或者 OCEL 2.0（JSON）/ XES (IEEE 1849-2016), or OCEL 2.0 in JSON',
  })
  readonly format!: LogForm;
}
