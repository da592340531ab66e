import { comparableNumber, type PublicText } from '@ecl/enforcement';
import type { PlainDate } from '@ecl/kernel';
import { comparable, endOfPrefix } from '../case-files/search-text.js';
import { columnsOf, expression, integer, select, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, within, type Condition, type DayRange } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { LONGEST_PART } from './project.js';
import type { PublicCause } from './public-cause.js';
import { decision, tally } from './schema.js';

/** What the public may search by; all given criteria must match. */
export interface DecisionSearch {
  /** The complete number of the decision, in any brackets, width and spacing. */
  readonly number?: string | undefined;
  /** A part of the published name of the party. */
  readonly party?: string | undefined;
  /** A part of the name of the agency. */
  readonly agency?: string | undefined;
  readonly powerCode?: string | undefined;
  readonly fieldCode?: string | undefined;
  readonly decidedOn?: DayRange | undefined;
}

export interface PublishedDecision extends PublicText {
  readonly is: 'published';
  readonly decisionId: string;
  readonly powerCode: string | undefined;
  readonly publishedOn: PlainDate;
  /** The last day on which it may be read. */
  readonly publishUntil: PlainDate;
}

/** 撤回: the fact, time and cause of the withdrawal, and what was written about it for the public; nothing of the decision. */
export interface WithdrawnDecision {
  readonly is: 'withdrawn';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly publishedOn: PlainDate;
  readonly withdrawnOn: PlainDate;
  readonly cause: PublicCause;
  readonly reason: string | undefined;
  /** The last day on which it is shown. */
  readonly shownUntil: PlainDate;
}

export type DecisionEntry = PublishedDecision | WithdrawnDecision;

/**
 * Decisions that may be read on a day, the latest publication first, including tombstones: these can still be found by
 * their number, but by nothing of their content. @throws InvalidPage
 */
export const searchDecisions = (
  db: Queries,
  on: PlainDate,
  search: DecisionSearch = {},
  page: PageRequest = {},
): Page<DecisionEntry> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(condition('seq < ?', below(page)), readableOn(on), ...conditionsOf(search));
  const rows = select(DECISION, `FROM decision WHERE ${sql} ORDER BY seq DESC LIMIT ?`).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ seq }) => seq);
  return { rows: shown.map(entryOf), next };
};

/** One decision, or its tombstone; undefined if it was never published or may no longer be read. */
export const decisionById = (db: Queries, on: PlainDate, decisionId: string): DecisionEntry | undefined => {
  const { sql, values } = allOf(equal('decisionId', decisionId), readableOn(on));
  const row = select(DECISION, `FROM decision WHERE ${sql}`).get(db, ...values);
  return row && entryOf(row);
};

const NUMBERS = select(columnsOf(tally, 'published', 'withdrawn'), 'FROM tally WHERE id = 1');
const EXPIRED = select(
  { number: expression(integer(), 'count(*)') },
  'FROM decision WHERE isWithdrawn = 0 AND publishUntil < ?',
);
const TOMBSTONES_OVER = select(
  { number: expression(integer(), 'count(*)') },
  'FROM decision WHERE isWithdrawn = 1 AND shownUntil < ?',
);

/** How many decisions may be read on a day, and how many were withdrawn. */
export const decisionsInNumbers = (db: Queries, on: PlainDate): { published: number; withdrawn: number } => {
  const numbers = NUMBERS.get(db);
  const expired = EXPIRED.get(db, on)?.number ?? 0;
  const over = TOMBSTONES_OVER.get(db, on)?.number ?? 0;
  return { published: (numbers?.published ?? 0) - expired, withdrawn: (numbers?.withdrawn ?? 0) - over };
};

/** Unary plus: the end day only filters the result and is never used as the index to search by. */
const readableOn = (on: PlainDate): Condition =>
  condition('CASE WHEN isWithdrawn = 1 THEN shownUntil ELSE publishUntil END >= ?', on);

const conditionsOf = (search: DecisionSearch): readonly (Condition | undefined)[] => {
  const decided = within('decidedOn', search.decidedOn);
  return [
    equal('searchNumber', search.number === undefined ? undefined : comparableNumber(search.number)),
    namePart('party', search.party),
    namePart('agency', search.agency),
    equal('powerCode', search.powerCode),
    equal('fieldCode', search.fieldCode),
    decided && condition(`seq IN (SELECT seq FROM decision WHERE ${decided.sql})`, ...decided.values),
  ];
};

const namePart = (whose: 'party' | 'agency', name: string | undefined): Condition | undefined => {
  if (name === undefined) return undefined;
  const part = Array.from(comparable(name)).slice(0, LONGEST_PART).join('');
  return part === ''
    ? condition('FALSE')
    : condition(
        `seq IN (SELECT seq FROM name_part WHERE whose = '${whose}' AND part >= ? AND part < ?)`,
        part,
        endOfPrefix(part),
      );
};

const DECISION = columnsOf(
  decision,
  'seq',
  'decisionId',
  'decisionNumber',
  'publicText',
  'powerCode',
  'publishedOn',
  'publishUntil',
  'withdrawnOn',
  'cause',
  'shownUntil',
  'publicReason',
);

const entryOf = (row: SelectedRow<typeof DECISION>): DecisionEntry => {
  const { decisionId, decisionNumber, publicText, powerCode, publishedOn, publishUntil } = row;
  if (publicText) return { is: 'published', decisionId, ...publicText, powerCode, publishedOn, publishUntil };
  const { withdrawnOn, cause, shownUntil, publicReason: reason } = row;
  if (withdrawnOn === undefined || cause === undefined || shownUntil === undefined)
    throw new RangeError(`decision ${decisionId} has neither its text nor what took the place of it`);
  return { is: 'withdrawn', decisionId, decisionNumber, publishedOn, withdrawnOn, cause, reason, shownUntil };
};
