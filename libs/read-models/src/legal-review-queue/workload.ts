import type { PlainDate } from '@ecl/kernel';
import type { CaseScope } from '@ecl/identity';
import { withinScope } from '../case-files/scope.js';
import { columnsOf, expression, integer, nullable, select, text, type Queries } from '../engine/index.js';
import { PAST_TARGET } from './past-target.js';
import { review } from './schema.js';

/** What a reviewer has to do and did, in the cases that somebody may see. */
export interface ReviewerWorkload {
  readonly reviewer: string;
  /** Drafts that wait for an opinion. */
  readonly pending: number;
  /** Of these, past the target on the day. */
  readonly pastTarget: number;
  /** Of these, past the hard limit. */
  readonly pastHardStop: number;
  /** Drafts that are back with the unit for papers. */
  readonly returned: number;
  /** The day on which the next of those that wait is due. */
  readonly nextDueOn: PlainDate | undefined;
  /** Opinions that were given on the days that are asked about. */
  readonly opinions: number;
  /** Of these, given after the target. */
  readonly opinionsLate: number;
}

/** @param since opinions from this day to `today` are counted, both included */
export const reviewWorkload = (
  db: Queries,
  scope: CaseScope,
  { today, since }: { readonly today: PlainDate; readonly since: PlainDate },
): readonly ReviewerWorkload[] => {
  const { sql, values } = withinScope(scope);
  const rows = select(
    WORKLOAD,
    `FROM review CROSS JOIN case_file ON case_file.seq = review.caseSeq
       WHERE (review.status IN ('pending', 'returned') OR review.opinionOn BETWEEN ? AND ?) AND ${sql}
       GROUP BY review.reviewer ORDER BY 2 DESC, review.reviewer`,
  );
  return rows.all(db, today, today, since, today, since, today, since, today, ...values);
};

const counted = (condition: string) => expression(integer(), `count(*) FILTER (WHERE ${condition})`);
const GIVEN = 'review.opinionOn BETWEEN ? AND ?';

const WORKLOAD = {
  ...columnsOf(review, 'reviewer'),
  pending: counted(`review.status = 'pending'`),
  pastTarget: counted(`review.status = 'pending' AND ${PAST_TARGET}`),
  pastHardStop: counted(`review.status = 'pending' AND review.hardStopDueOn < ? AND review.isHardStopProvisional = 0`),
  returned: counted(`review.status = 'returned'`),
  nextDueOn: expression(
    nullable(text<PlainDate>()),
    `min(review.targetDueOn) FILTER (WHERE review.status = 'pending')`,
  ),
  opinions: counted(GIVEN),
  opinionsLate: counted(`${GIVEN} AND review.opinionOn > review.targetDueOn AND review.isTargetProvisional = 0`),
};
