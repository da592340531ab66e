import type { ReviewOpinion } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { withinScope, type CaseScope } from '../case-files/scope.js';
import type { Queries } from '../engine/index.js';
import { allOf, condition, equal } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';

export type ReviewStatus = 'pending' | 'returned' | 'closed';

export interface ReviewSearch {
  /** `open`: pending or returned. Default: all. */
  readonly status?: ReviewStatus | 'open' | undefined;
  readonly reviewer?: string | undefined;
  /** Past the target on this day, and not closed. */
  readonly lateOn?: PlainDate | undefined;
}

export interface ReviewRow {
  readonly submissionId: string;
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  /** 1 for the first submission of the case, 2 for the next, … */
  readonly round: number;
  readonly status: ReviewStatus;
  readonly reviewer: string;
  readonly submittedBy: string;
  readonly submittedOn: PlainDate;
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  /** On the day asked about, or the day of the opinion: within the target, past it, or past the hard stop (X2). */
  readonly lateness: 'inTime' | 'pastTarget' | 'pastHardStop';
  readonly missing: string | undefined;
  readonly supplyBy: PlainDate | undefined;
  readonly opinion: ReviewOpinion | undefined;
  readonly reasons: string | undefined;
  readonly opinionOn: PlainDate | undefined;
}

/**
 * Submissions to legal review that someone may see, newest first; `today` is the day that lateness is told for.
 * @throws InvalidPage
 */
export const legalReviews = (
  db: Queries,
  scope: CaseScope,
  today: PlainDate,
  search: ReviewSearch = {},
  page: PageRequest = {},
): Page<ReviewRow> => {
  const size = sizeOf(page);
  const { status, reviewer, lateOn } = search;
  const visible = withinScope(scope);
  // A unary plus keeps SQLite from starting at that condition: the list comes out in its own order, and nothing is sorted.
  const { sql, values } = allOf(
    condition('review.seq < ?', below(page)),
    condition(`+review.caseSeq IN (SELECT case_file.seq FROM case_file WHERE ${visible.sql})`, ...visible.values),
    status === 'open' ? condition(`+review.status IN ('pending', 'returned')`) : equal('review.status', status),
    equal('review.reviewer', reviewer),
    lateOn === undefined ? undefined : condition(`review.status <> 'closed' AND review.targetDueOn < ?`, lateOn),
  );
  const rows = db.all<StoredReview>(
    `SELECT review.*, caseId, caseNumber, agencyId, unitId, powerCode
       FROM review CROSS JOIN case_file ON case_file.seq = review.caseSeq
      WHERE ${sql} ORDER BY review.seq DESC LIMIT ?`,
    ...values,
    size + 1,
  );
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map((row) => reviewRow(row, today)), next };
};

interface StoredReview {
  readonly seq: number;
  readonly submissionId: string;
  readonly caseId: string;
  readonly caseNumber: string | null;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  readonly round: number;
  readonly status: ReviewStatus;
  readonly reviewer: string;
  readonly submittedBy: string;
  readonly submittedOn: PlainDate;
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  readonly missing: string | null;
  readonly supplyBy: PlainDate | null;
  readonly opinion: ReviewOpinion | null;
  readonly reasons: string | null;
  readonly opinionOn: PlainDate | null;
}

const reviewRow = (row: StoredReview, today: PlainDate): ReviewRow => ({
  submissionId: row.submissionId,
  caseId: row.caseId,
  caseNumber: row.caseNumber ?? undefined,
  agencyId: row.agencyId,
  unitId: row.unitId,
  powerCode: row.powerCode,
  round: row.round,
  status: row.status,
  reviewer: row.reviewer,
  submittedBy: row.submittedBy,
  submittedOn: row.submittedOn,
  targetDueOn: row.targetDueOn,
  hardStopDueOn: row.hardStopDueOn,
  lateness: latenessOn(row.opinionOn ?? today, row),
  missing: row.missing ?? undefined,
  supplyBy: row.supplyBy ?? undefined,
  opinion: row.opinion ?? undefined,
  reasons: row.reasons ?? undefined,
  opinionOn: row.opinionOn ?? undefined,
});

/** While the papers are with the handling unit the clock stands, and the terms on record are not yet the lawful ones. */
const latenessOn = (day: PlainDate, { status, targetDueOn, hardStopDueOn }: StoredReview): ReviewRow['lateness'] => {
  if (status === 'returned') return 'inTime';
  if (day > hardStopDueOn) return 'pastHardStop';
  return day > targetDueOn ? 'pastTarget' : 'inTime';
};
