import type { ReviewOpinion } from '@ecl/enforcement';
import type { Fen, PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { isNamed, partiesIn, type NamedParty } from '../case-files/parties.js';
import { withinScope } from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, select, type Queries, type RowOf, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { below, InvalidPage, isRowKey, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { reckoned } from './clocks-of-review.js';
import { PAST_TARGET } from './past-target.js';
import { review } from './schema.js';

export type ReviewStatus = RowOf<typeof review>['status'];

export interface ReviewSearch {
  /** `open`: pending or returned. Default: all. */
  readonly status?: ReviewStatus | 'open' | undefined;
  readonly reviewer?: string | undefined;
  /** Past the target on this day, and still open. */
  readonly lateOn?: PlainDate | undefined;
  /** The beginning of the name of a party of the case. */
  readonly party?: string | undefined;
  /** Only what waits for a reviewer, the one that is due first at first; default: everything, newest first. */
  readonly order?: 'urgency' | undefined;
}

export interface ReviewRow {
  readonly submissionId: string;
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly powerCode: string;
  /** Whom the draft is about. */
  readonly parties: readonly NamedParty[];
  /** 1 for the first submission of the case, 2 for the next, … */
  readonly round: number;
  /** All fines of the draft together. */
  readonly draftFine: Fen;
  readonly status: ReviewStatus;
  readonly reviewer: string;
  readonly submittedBy: string;
  readonly submittedOn: PlainDate;
  readonly targetDueOn: PlainDate;
  readonly hardStopDueOn: PlainDate;
  /** Counted over days that are not published yet: they may still move. */
  readonly isProvisional: boolean;
  /** On the given day, or the day of the opinion: within the target, past it, or past the hard limit (X2). */
  readonly lateness: 'inTime' | 'pastTarget' | 'pastHardStop';
  readonly missing: string | undefined;
  readonly supplyBy: PlainDate | undefined;
  readonly opinion: ReviewOpinion | undefined;
  readonly reasons: string | undefined;
  readonly opinionOn: PlainDate | undefined;
  /** The case was over for everyone whom the draft is about, before there was an opinion. */
  readonly lapsedOn: PlainDate | undefined;
}

/**
 * Submissions to legal review that someone may see, newest first, or by urgency; delays are shown as of `today`. Of sealed cases
 * those that are closed are not listed.
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
  const { status, reviewer, lateOn, party, order } = search;
  const { sql, values } = allOf(
    order === 'urgency' ? waitingBehind(page) : condition('review.seq < ?', below(page)),
    within(scope),
    openWorkOrUnsealed(),
    party === undefined ? undefined : ofPartyNamed(party),
    status === 'open' ? condition(`+review.status IN ${OPEN}`) : equal('review.status', status),
    equal(order === 'urgency' ? '+review.reviewer' : 'review.reviewer', reviewer),
    lateOn === undefined ? undefined : condition(`+review.status IN ${OPEN} AND ${PAST_TARGET}`, lateOn),
  );
  const inOrder = order === 'urgency' ? 'review.targetDueOn, review.seq' : 'review.seq DESC';
  const rows = select(
    REVIEW,
    `FROM review CROSS JOIN case_file ON case_file.seq = review.caseSeq WHERE ${sql} ORDER BY ${inOrder} LIMIT ?`,
  ).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq, targetDueOn }) =>
    order === 'urgency' ? `${targetDueOn}~${String(seq)}` : seq,
  );
  return { rows: shown.map((row) => reviewRow(asOf(today, row, db), today)), next };
};

/** A unary plus keeps SQLite from starting at that condition: the list comes in its own order, without sorting. */
const within = (scope: CaseScope): Condition => {
  const visible = withinScope(scope);
  // Whoever sees every case of an agency needs no list of them: each row is asked.
  return seesAgencies(scope)
    ? visible
    : condition(`+review.caseSeq IN (SELECT case_file.seq FROM case_file WHERE ${visible.sql})`, ...visible.values);
};

/** Of a minor about whom something is decided, only what still waits is listed: it is decided anew (JUV 59). */
const openWorkOrUnsealed = (): Condition => condition(`(+case_file.isSealed = 0 OR +review.status IN ${OPEN})`);

const OPEN = `('pending', 'returned')`;

const URGENT_KEY = /^(\d{4}-\d{2}-\d{2})~(\d{1,15})$/;

/** Whether the queue by urgency could give this key. */
export const isReviewKey = (key: string): boolean => isRowKey(key) || URGENT_KEY.test(key);

/** @throws InvalidPage for a key of the other order */
const waitingBehind = ({ after }: PageRequest): Condition => {
  const waiting = condition(`review.status = 'pending'`);
  if (after === undefined) return waiting;
  const [, day, seq] = URGENT_KEY.exec(after) ?? [];
  if (day === undefined) throw new InvalidPage(`"${after}" is no key of the queue by urgency`);
  return allOf(waiting, condition('(review.targetDueOn, review.seq) > (?, ?)', day, Number(seq)));
};

const seesAgencies = ({ grounds }: CaseScope): boolean => grounds.length === 1 && grounds[0]?.is === 'oversight';

const ofPartyNamed = (name: string): Condition => {
  const named = isNamed(name);
  return condition(`+review.caseSeq IN (SELECT seq FROM case_party WHERE ${named.sql})`, ...named.values);
};

const REVIEW = {
  ...columnsOf(review),
  parties: partiesIn('review.partyIds'),
  ...columnsOf(caseFile, 'caseId', 'caseNumber', 'agencyId', 'unitId', 'powerCode'),
};

type StoredReview = SelectedRow<typeof REVIEW>;

/** While the papers are with the handling unit the time is stopped: the last days move on every day. */
const asOf = (today: PlainDate, row: StoredReview, db: Queries): StoredReview =>
  row.status === 'returned' ? { ...row, ...reckoned(row.clocks, today, db) } : row;

const reviewRow = (
  { seq: _, caseSeq: _case, partyIds: _ids, clocks: _clocks, ...kept }: StoredReview,
  today: PlainDate,
): ReviewRow => {
  const { isTargetProvisional, isHardStopProvisional, ...row } = kept;
  return {
    ...row,
    isProvisional: isTargetProvisional || isHardStopProvisional,
    lateness: latenessOn(row.opinionOn ?? row.lapsedOn ?? today, kept),
  };
};

type LastDays = 'targetDueOn' | 'hardStopDueOn' | 'isTargetProvisional' | 'isHardStopProvisional';

/** While the papers are with the handling unit the time is stopped, and nobody is late for a day that may still move. */
const latenessOn = (
  day: PlainDate,
  {
    status,
    targetDueOn,
    hardStopDueOn,
    isTargetProvisional,
    isHardStopProvisional,
  }: Pick<StoredReview, 'status' | LastDays>,
): ReviewRow['lateness'] => {
  if (status === 'returned') return 'inTime';
  if (!isHardStopProvisional && day > hardStopDueOn) return 'pastHardStop';
  return !isTargetProvisional && day > targetDueOn ? 'pastTarget' : 'inTime';
};
