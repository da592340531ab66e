import type { TimelineOrder } from '@ecl/read-models';
import { Choice } from '@ecl/web';
import { ListQuery } from '../input/list-query.js';

const ORDERS = ['asOccurred', 'asRecorded'] as const satisfies readonly TimelineOrder[];

/** What the record of the whole process is asked. */
export class TimelineQuery extends ListQuery {
  @Choice(ORDERS, { optional: true })
  readonly order?: TimelineOrder;
}
