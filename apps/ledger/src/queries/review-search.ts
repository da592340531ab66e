import type { PlainDate } from '@ecl/kernel';
import type { ReviewSearch, ReviewStatus } from '@ecl/read-models';
import { Choice, Day, Text } from '@ecl/web';
import { Code } from '../input/code.js';
import { ListQuery } from '../input/list-query.js';

const STATUSES = ['open', 'pending', 'returned', 'closed', 'lapsed'] as const satisfies readonly (
  ReviewStatus | 'open'
)[];
const optional = true;

/** The parameters of the queue of legal review. */
export class ReviewSearchQuery extends ListQuery {
  @Choice(STATUSES, { optional })
  readonly status?: (typeof STATUSES)[number];

  @Code({ optional })
  readonly reviewer?: string;

  @Day({ optional })
  readonly lateOn?: PlainDate;

  @Text({ max: 200, optional, description: '当事人名称的开头 / The beginning of the name of a party' })
  readonly party?: string;
}

export const reviewSearchIn = ({ status, reviewer, lateOn, party }: ReviewSearchQuery): ReviewSearch => ({
  status,
  reviewer,
  lateOn,
  party,
});
