import type { PenaltyKind, PublicText } from '@ecl/enforcement';
import { comparableNumber, fen, type Fen, type PlainDate } from '@ecl/kernel';
import { comparable, endOfPrefix } from '../case-files/search-text.js';
import { matchOf } from '../case-files/word-index.js';
import { columnsOf, expression, integer, select, text, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, equal, within, type Condition, type DayRange } from '../pages/condition.js';
import { below, InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { LONGEST_PART } from './project.js';
import type { PublicCause } from './public-cause.js';
import { bandOfFine, FINE_BANDS, type FineBand } from './fine-bands.js';
import { decision, INDEXED, tally } from './schema.js';

/** What the public may search by; all given criteria must match. */
export interface DecisionSearch {
  /** The complete number of the decision, in any brackets, width and spacing. */
  readonly number?: string | undefined;
  /** A part of the published name of the party. */
  readonly party?: string | undefined;
  /** A part of the name of the agency. */
  readonly agency?: string | undefined;
  /** The whole name of the agency, as published. */
  readonly agencyName?: string | undefined;
  readonly powerCode?: string | undefined;
  readonly fieldCode?: string | undefined;
  readonly decidedOn?: DayRange | undefined;
  /** Kinds of penalty, each of which the decision imposes. */
  readonly kinds?: readonly PenaltyKind[] | undefined;
  readonly fineBand?: FineBand | undefined;
  /** Words, each anywhere in the number, the published name of the party or the text. */
  readonly words?: string | undefined;
}

/**
 * `published`: the latest publication first; `decided`: the latest decision first, a tombstone on the day of its withdrawal; `fine`: the
 * highest fine first; `relevance`: what has all words in its number first, then in the name of its party, then anywhere; the latest
 * publication first in each.
 */
export const DECISION_ORDERS = ['published', 'decided', 'fine', 'relevance'] as const;
export type DecisionOrder = (typeof DECISION_ORDERS)[number];

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
 * Decisions that may be read on a day, including tombstones: these can still be found by
 * their number, but by nothing of their content. @throws InvalidPage
 */
export const searchDecisions = (
  db: Queries,
  on: PlainDate,
  search: DecisionSearch = {},
  { order = 'published', ...page }: PageRequest & { readonly order?: DecisionOrder | undefined } = {},
): Page<DecisionEntry> => {
  const { rows, next } =
    order === 'relevance' && search.words !== undefined
      ? byPlace(db, on, search, search.words, page)
      : inOrder(db, on, search, order === 'relevance' ? 'published' : order, page);
  return { rows: rows.map(entryOf), next };
};

type Row = SelectedRow<typeof DECISION>;
type InOrder = Exclude<DecisionOrder, 'relevance'>;

const COLUMN = { decided: 'listedOn', fine: 'fine' } as const;

const inOrder = (db: Queries, on: PlainDate, search: DecisionSearch, order: InOrder, page: PageRequest): Page<Row> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(behind(order, page), readableOn(on), ...conditionsOf(search, order));
  const sorted = order === 'published' ? 'seq DESC' : `${COLUMN[order]} DESC, seq DESC`;
  const rows = select(DECISION, `FROM decision WHERE ${sql} ORDER BY ${sorted} LIMIT ?`).all(db, ...values, size + 1);
  return pageOf(rows, size, (row) =>
    order === 'published' ? row.seq : `${String(row[COLUMN[order]])}.${String(row.seq)}`,
  );
};

const KEYS = { decided: /^(\d{4}-\d\d-\d\d)\.(\d{1,15})$/, fine: /^(\d{1,15})\.(\d{1,15})$/ } as const;

/** Before every row. */
const FIRST = { decided: '9999-12-31.999999999999999', fine: '999999999999999.999999999999999' } as const;

/** What comes behind the last row of the page before. @throws InvalidPage */
const behind = (order: InOrder, page: PageRequest): Condition => {
  if (order === 'published') return condition('seq < ?', below(page));
  const [, key, seq] = KEYS[order].exec(page.after ?? FIRST[order]) ?? [];
  if (key === undefined) throw new InvalidPage(`"${page.after}" is no key of a page`);
  return condition(`(${COLUMN[order]}, seq) < (?, ?)`, order === 'fine' ? Number(key) : key, Number(seq));
};

/** More than there are decisions: the key of a page has the place in which a decision was found, and its number. */
const PLACE = 1e13;

/** One place after another; what was found in an earlier one does not come again. */
const byPlace = (db: Queries, on: PlainDate, search: DecisionSearch, words: string, page: PageRequest): Page<Row> => {
  const size = sizeOf(page);
  const key = below(page);
  const [from, last] = page.after === undefined ? [0, key] : [Math.floor(key / PLACE), key % PLACE];
  const places = [['numbers'], ['parties'], INDEXED].map((columns) => matchOf(words, columns));
  const others = conditionsOf({ ...search, words: undefined }, 'published');
  const found: (Row & { readonly place: number })[] = [];
  for (const [place, match] of places.entries()) {
    if (match === undefined || place < from || found.length > size) continue;
    const fresh = `${match}${places
      .slice(0, place)
      .map((each) => ` NOT ${each ?? ''}`)
      .join('')}`;
    const before = place === from ? last : Number.MAX_SAFE_INTEGER;
    const { sql, values } = allOf(readableOn(on), ...others);
    const rows = select(
      DECISION,
      `FROM decision_text CROSS JOIN decision ON decision.seq = decision_text.rowid
         WHERE decision_text MATCH ? AND decision_text.rowid < ? AND ${sql} ORDER BY decision_text.rowid DESC LIMIT ?`,
    ).all(db, fresh, before, ...values, size + 1);
    found.push(...rows.map((row) => ({ ...row, place })));
  }
  return pageOf(found, size, ({ place, seq }) => place * PLACE + seq);
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

/** How many decisions are counted at most for one answer. */
export const MOST_COUNTED = 10_000;

type Facet = 'field' | 'kind' | 'agency' | 'year' | 'fine';

/** How many of the decisions that a search finds have each value; tombstones do not count. */
export interface DecisionFacets {
  /** The decisions that were counted: all, or the first {@link MOST_COUNTED}. */
  readonly counted: number;
  readonly isWhole: boolean;
  /** Field codes, kinds of penalty, names of agencies and years of decision, the most frequent first; years and bands of fines in order, the latest and the lowest first. */
  readonly values: Readonly<Record<Facet, readonly { readonly value: string; readonly number: number }[]>>;
}

const COUNT = {
  facet: expression(text<Facet | 'all'>(), 'facet'),
  value: expression(text(), 'value'),
  number: expression(integer(), 'number'),
};

export const decisionFacets = (db: Queries, on: PlainDate, search: DecisionSearch = {}): DecisionFacets => {
  const { sql, values } = allOf(condition('isWithdrawn = 0'), readableOn(on), ...conditionsOf(search, 'published'));
  const counts = select(
    COUNT,
    `FROM (
      WITH found AS MATERIALIZED (
        SELECT seq, fieldCode, agency, substr(decidedOn, 1, 4) AS year, fine FROM decision WHERE ${sql} ORDER BY seq DESC LIMIT ?
      )
      SELECT 'all' AS facet, '' AS value, count(*) AS number FROM found
      UNION ALL SELECT 'field', fieldCode, count(*) FROM found GROUP BY fieldCode
      UNION ALL SELECT 'agency', agency, count(*) FROM found GROUP BY agency
      UNION ALL SELECT 'year', year, count(*) FROM found GROUP BY year
      UNION ALL SELECT 'kind', kind, count(*) FROM found JOIN decision_kind USING (seq) GROUP BY kind
      UNION ALL SELECT 'fine', ${bandOfFine('fine')} AS band, count(*) FROM found WHERE fine > 0 GROUP BY band
    ) AS counts ORDER BY CASE WHEN facet = 'year' THEN 0 ELSE number END DESC, value DESC`,
  ).all(db, ...values, MOST_COUNTED + 1);
  const all = counts.find(({ facet }) => facet === 'all')?.number ?? 0;
  const of = (wanted: Facet) =>
    counts.filter(({ facet }) => facet === wanted).map(({ value, number }) => ({ value, number }));
  return {
    counted: Math.min(all, MOST_COUNTED),
    isWhole: all <= MOST_COUNTED,
    values: {
      field: of('field'),
      kind: of('kind'),
      agency: of('agency'),
      year: of('year'),
      fine: FINE_BANDS.flatMap(({ band }) => of('fine').filter(({ value }) => value === band)),
    },
  };
};

const YEAR = {
  decisions: expression(integer(), 'count(*)'),
  fined: expression(integer(), 'ifnull(sum(fine), 0)'),
};

/** The decisions of a year that may be read on a day, and what they fine together, in fen. */
export const yearInNumbers = (db: Queries, on: PlainDate, year: string): { decisions: number; fined: Fen } => {
  const { decisions = 0, fined = 0 } =
    select(YEAR, 'FROM decision WHERE isWithdrawn = 0 AND listedOn >= ? AND listedOn <= ? AND publishUntil >= ?').get(
      db,
      `${year}-01-01`,
      `${year}-12-31`,
      on,
    ) ?? {};
  return { decisions, fined: fen(fined) };
};

/** Unary plus: the end day only filters the result and is never used as the index to search by. */
const readableOn = (on: PlainDate): Condition =>
  condition('CASE WHEN isWithdrawn = 1 THEN shownUntil ELSE publishUntil END >= ?', on);

/** A list in the order of its days looks for a range along that order; every other one looks the decisions of the range up. */
const conditionsOf = (search: DecisionSearch, order: InOrder): readonly (Condition | undefined)[] => {
  const decided = within(order === 'decided' ? 'listedOn' : 'decidedOn', search.decidedOn);
  return [
    equal('searchNumber', search.number === undefined ? undefined : comparableNumber(search.number)),
    namePart('party', search.party),
    namePart('agency', search.agency),
    equal('powerCode', search.powerCode),
    equal('fieldCode', search.fieldCode),
    decided &&
      (order === 'decided'
        ? allOf(decided, condition('isWithdrawn = 0'))
        : condition(`decision.seq IN (SELECT seq FROM decision WHERE ${decided.sql})`, ...decided.values)),
    equal('agency', search.agencyName),
    ...(search.kinds ?? []).map((kind) =>
      condition('decision.seq IN (SELECT seq FROM decision_kind WHERE kind = ?)', kind),
    ),
    finesOf(search.fineBand),
    withWords(search.words),
  ];
};

const finesOf = (wanted: FineBand | undefined): Condition | undefined => {
  const band = FINE_BANDS.find((each) => each.band === wanted);
  return band && condition('fine BETWEEN ? AND ?', band.from, band.to);
};

const withWords = (words: string | undefined): Condition | undefined => {
  if (words === undefined) return undefined;
  const match = matchOf(words, INDEXED);
  return match === undefined
    ? condition('FALSE')
    : condition('decision.seq IN (SELECT rowid FROM decision_text WHERE decision_text MATCH ?)', match);
};

const namePart = (whose: 'party' | 'agency', name: string | undefined): Condition | undefined => {
  if (name === undefined) return undefined;
  const part = Array.from(comparable(name)).slice(0, LONGEST_PART).join('');
  return part === ''
    ? condition('FALSE')
    : condition(
        `decision.seq IN (SELECT seq FROM name_part WHERE whose = '${whose}' AND part >= ? AND part < ?)`,
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
  'listedOn',
  'fine',
);

const entryOf = (row: SelectedRow<typeof DECISION>): DecisionEntry => {
  const { decisionId, decisionNumber, publicText, powerCode, publishedOn, publishUntil } = row;
  if (publicText) return { is: 'published', decisionId, ...publicText, powerCode, publishedOn, publishUntil };
  const { withdrawnOn, cause, shownUntil, publicReason: reason } = row;
  if (withdrawnOn === undefined || cause === undefined || shownUntil === undefined)
    throw new RangeError(`decision ${decisionId} has neither its text nor what took the place of it`);
  return { is: 'withdrawn', decisionId, decisionNumber, publishedOn, withdrawnOn, cause, reason, shownUntil };
};
