import { isTimelineKey, type TimelineOrder } from '@ecl/read-models';
import { Choice } from '@ecl/web';
import { Code } from '../input/code.js';
import { PagedQuery, PageKey } from '../input/list-query.js';

const ORDERS = ['asOccurred', 'asRecorded'] as const satisfies readonly TimelineOrder[];

/** The parameters of the record of the whole process. */
export class TimelineQuery extends PagedQuery {
  @PageKey(isTimelineKey)
  readonly after?: string;

  @Choice(ORDERS, { optional: true })
  readonly order?: TimelineOrder;

  @Code({
    optional: true,
    description: '当事人编号：只列该当事人及全案的步骤 / The id of a party: its own steps and those of the whole case',
  })
  readonly party?: string;
}
