import { changedDays, type RecordedEntry, type RegisterEvent } from '@ecl/enforcement';
import type { CaseScope } from '@ecl/identity';
import type { Instant, PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { unlessSealed, withinScope } from '../case-files/scope.js';
import { columnsOf, expression, flag, select, type Queries, type SelectedRow } from '../engine/index.js';
import { calendarOf, lawEntries, lawWith } from '../law/law-entries.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { below, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { moveOf, MOVABLE, type Move } from './deadline-moved.js';
import { deadlineMoved } from './deadline-schema.js';
import { limitOfCase, partyNameIn, type LimitOfCase } from './limit-of-case.js';

/** A time limit of a case that news about the calendar moved, or would move. */
export interface MovedDeadline extends LimitOfCase {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly isProvisional: boolean;
  /** Why it keeps its day, where it would have moved. */
  readonly keeps: { readonly zh: string; readonly en: string } | undefined;
  /** What was done in time and is late by the new calendar, or the other way. */
  readonly becomes: 'late' | 'inTime' | undefined;
}

/** The same, with the news that moved it. */
export interface RecordedMove extends MovedDeadline {
  readonly recordedAt: Instant;
  /** The number of the news in the register of the calendar. */
  readonly entry: number;
}

const KEPT = {
  zh: '最后一日由文书指定，收到文书的人以该日为准，不随日历更正变动',
  en: 'it keeps its set day, because a paper names it: anyone who received the paper relies on that day',
};

const OF_CASE = columnsOf(caseFile, 'caseId', 'caseNumber');

const MOVED = { ...columnsOf(deadlineMoved), ...OF_CASE, partyName: partyNameIn('deadline_moved') };

/** Which news: all, or that of one entry in the register of the calendar. */
export interface MovesSearch {
  readonly entry?: number | undefined;
}

/** What news about the calendar moved in the cases that someone may see, the latest first. @throws InvalidPage */
export const movedDeadlines = (
  db: Queries,
  scope: CaseScope,
  search: MovesSearch = {},
  page: PageRequest = {},
): Page<RecordedMove> => {
  return movesIn(db, page, equal('entry', search.entry), withinScope(scope), unlessSealed());
};

/** The same for all agencies, without the name of a party. @throws InvalidPage */
export const everyMovedDeadline = (db: Queries, search: MovesSearch, page: PageRequest = {}): Page<RecordedMove> => {
  const { rows, next } = movesIn(db, page, equal('entry', search.entry), unlessSealed());
  return { rows: rows.map((row) => ({ ...row, partyName: undefined })), next };
};

const movesIn = (
  db: Queries,
  page: PageRequest,
  ...conditions: readonly (Condition | undefined)[]
): Page<RecordedMove> => {
  const size = sizeOf(page);
  const { sql, values } = allOf(condition('deadline_moved.id < ?', below(page)), ...conditions);
  const rest = `FROM deadline_moved CROSS JOIN case_file ON case_file.seq = deadline_moved.seq
     WHERE ${sql} ORDER BY deadline_moved.id DESC LIMIT ?`;
  const found = select(MOVED, rest).all(db, ...values, size + 1);
  const { rows, next } = pageOf(found, size, ({ id }) => id);
  return { rows: rows.map(recordedMove), next };
};

const recordedMove = ({ knownFrom, entry, ...row }: SelectedRow<typeof MOVED>): RecordedMove => ({
  ...movedDeadline(row, row),
  recordedAt: knownFrom,
  entry,
});

const movedDeadline = (
  row: Parameters<typeof limitOfCase>[0],
  { fromDay, toDay, isProvisional, keepsDay, becomes }: Move,
): MovedDeadline => ({
  ...limitOfCase(row),
  from: fromDay,
  to: toDay,
  isProvisional,
  keeps: keepsDay ? KEPT : undefined,
  becomes,
});

/** Where a page of what would move ends. */
export interface MovesPlace {
  readonly dueOn: PlainDate;
  readonly id: number;
}

/** What an entry in the register of the calendar would move, as far as one page of the time limits goes. */
export interface MovesAhead {
  /** Everything that would move, also what this person may not see: the number of its case, and what happens to it. */
  readonly all: readonly { readonly seq: number; readonly move: Move }[];
  /** What this person may see of it. */
  readonly visible: readonly MovedDeadline[];
  readonly next: MovesPlace | undefined;
}

const ROWS_AT_ONCE = 2_000;

/**
 * What these entries would move if they were made now, row by row: a large ledger is asked page by page, so that nobody waits for it.
 */
export const movesAhead = (
  db: Queries,
  scope: CaseScope,
  made: readonly RecordedEntry[],
  after?: MovesPlace,
): MovesAhead => {
  const entries = lawEntries(db, 'calendar');
  const [before, calendar] = [calendarOf(entries), calendarOf([...entries, ...made])];
  const year = yearOf(made, entries);
  const changed = year === undefined ? undefined : changedDays(year, before, calendar);
  if (!changed) return { all: [], visible: [], next: undefined };
  const { sql, values } = allOf(withinScope(scope), unlessSealed());
  const row = {
    ...MOVABLE,
    ...OF_CASE,
    partyName: partyNameIn('deadline'),
    isVisible: expression(flag(), `(${sql})`),
  };
  const place = condition('(deadline.dueOn, deadline.id) > (?, ?)', after?.dueOn ?? '', after?.id ?? 0);
  const found = select(
    row,
    `FROM deadline INDEXED BY deadline_reckoned CROSS JOIN case_file ON case_file.seq = deadline.seq
     WHERE dueOn >= ? AND facts ->> '$.from' <= ? AND ${place.sql} ORDER BY deadline.dueOn, deadline.id LIMIT ?`,
  ).all(db, ...values, changed.from, changed.to, ...place.values, ROWS_AT_ONCE);
  const law = lawWith(db, calendar);
  const moves = found.flatMap((each) => {
    const move = moveOf(each, law(each.agencyId, each.facts), before);
    return move ? [{ row: each, move }] : [];
  });
  const last = found.length === ROWS_AT_ONCE ? found.at(-1) : undefined;
  return {
    all: moves.map(({ row: { seq }, move }) => ({ seq, move })),
    visible: moves.flatMap(({ row: each, move }) => (each.isVisible ? [movedDeadline(each, move)] : [])),
    next: last?.dueOn === undefined ? undefined : { dueOn: last.dueOn, id: last.id },
  };
};

/** The year that entries are about; a struck entry is looked up. */
const yearOf = (made: readonly RecordedEntry[], entries: readonly RecordedEntry[]): number | undefined => {
  const years = made.flatMap(({ event }): readonly (RegisterEvent | undefined)[] =>
    event.type === 'EntryCorrected' ? [entries[event.data.entry]?.event] : [event],
  );
  return years.flatMap((event) => (event?.type === 'CalendarYearPublished' ? [event.data.year] : [])).at(-1);
};
