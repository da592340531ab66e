import type { PlainDate } from '@ecl/kernel';
import type { LeadStatus } from '@ecl/read-models';
import { Choice, Day } from '@ecl/web';
import { Code } from '../input/code.js';
import { ListQuery } from '../input/list-query.js';

const STATUSES = ['open', 'filed', 'notFiled'] as const satisfies readonly LeadStatus[];
const optional = true;

/** The parameters of a search for leads. */
export class LeadSearchQuery extends ListQuery {
  @Choice(STATUSES, { optional })
  readonly status?: LeadStatus;

  @Code({ optional })
  readonly unit?: string;

  @Day({ optional })
  readonly overdueOn?: PlainDate;
}
