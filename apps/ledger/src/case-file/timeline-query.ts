import { isTimelineKey, type TimelineOrder } from '@ecl/read-models';
import { Choice } from '@ecl/web';
import { PagedQuery, PageKey } from '../input/list-query.js';

const ORDERS = ['asOccurred', 'asRecorded'] as const satisfies readonly TimelineOrder[];

/** The parameters of the record of the whole process. */
export class TimelineQuery extends PagedQuery {
  @PageKey(isTimelineKey)
  readonly after?: string;

  @Choice(ORDERS, { optional: true })
  readonly order?: TimelineOrder;
}
