import type { PlainDate } from '@ecl/kernel';
import { isReviewKey, type ReviewSearch, type ReviewStatus } from '@ecl/read-models';
import { Choice, Day, Text } from '@ecl/web';
import { Code } from '../input/code.js';
import { FreshQuery, PagedQuery, PageKey } from '../input/list-query.js';

const STATUSES = ['open', 'pending', 'returned', 'closed', 'lapsed'] as const satisfies readonly (
  ReviewStatus | 'open'
)[];
const optional = true;

/** The parameters of the queue of legal review. */
export class ReviewSearchQuery extends PagedQuery {
  @PageKey(isReviewKey)
  readonly after?: string;

  @Choice(['urgency'], {
    optional,
    description:
      'urgency：只列待审核的，先到期者在前；缺省为全部，新送审者在前 / urgency: only what waits for a reviewer, what is due first at first; absent: everything, newest first',
  })
  readonly order?: 'urgency';

  @Choice(STATUSES, { optional })
  readonly status?: (typeof STATUSES)[number];

  @Code({ optional })
  readonly reviewer?: string;

  @Day({ optional })
  readonly lateOn?: PlainDate;

  @Text({ max: 200, optional, description: '当事人名称的开头 / The beginning of the name of a party' })
  readonly party?: string;
}

export const reviewSearchIn = ({ status, reviewer, lateOn, party, order }: ReviewSearchQuery): ReviewSearch => ({
  ...{ status, reviewer, lateOn, party, order },
});

/** The parameters of the workload. */
export class WorkloadQuery extends FreshQuery {
  @Day({
    optional,
    description: '统计此日以来出具的意见；缺省为三十日前 / Opinions from this day on; absent: of the last thirty days',
  })
  readonly since?: PlainDate;
}
