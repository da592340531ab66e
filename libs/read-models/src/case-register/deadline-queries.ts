import { readingOn, STOP_REASONS, type ClockFacts, type ClockId } from '@ecl/enforcement';
import { chinaDateOf, daysBetween, type Instant, type PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { isNamed } from '../case-files/parties.js';
import { unlessSealedTo, withinScope, type SealedRecords } from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, expression, integer, select, type Queries, type SelectedRow } from '../engine/index.js';
import { lawAsKnownAt } from '../law/law-entries.js';
import { allOf, condition, equal, type Condition } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { deadline, deadlineBefore, type RowList } from './deadline-schema.js';
import { inCasesOf, isOfOwnCases, toDoFor, type DeadlineTable, type Mine } from './to-do.js';
import { limitOfCase, partyNameIn, type LimitOfCase } from './limit-of-case.js';

/**
 * Lists of what somebody must do, as `statusOf` says. `due`: the last day has not passed, or it may still move; `warned`: it is near; `overdue`: it has passed; `met`,
 * `metLate`: it was done; `paused`: something stops the time, and nothing says until when.
 */
export const DEADLINE_LISTS = ['due', 'warned', 'overdue', 'met', 'metLate', 'paused'] as const;
export type DeadlineList = (typeof DEADLINE_LISTS)[number];

export interface DeadlineSearch {
  /** `waiting`: what is due, overdue or not, in one list. */
  readonly list: DeadlineList | 'waiting';
  /** The day for which the list is asked. */
  readonly on: PlainDate;
  /** The moment of that day, for limits in hours; undefined: its beginning. */
  readonly at?: Instant | undefined;
  /** As the ledger knew it at this moment, with the calendar of that day; undefined: as it is known now. */
  readonly knownAt?: Instant | undefined;
  readonly clock?: ClockId | undefined;
  /** Of what part of a case the limits are; default: of the whole file. */
  readonly part?: 'file' | 'decision';
  /** The beginning of the name of a party: its own limits, and those of its cases. */
  readonly party?: string | undefined;
  readonly caseId?: string | undefined;
  /** The cases that this officer handles now. */
  readonly officer?: string | undefined;
  readonly agencyId?: string | undefined;
  /** A unit of that agency. */
  readonly unitId?: string | undefined;
  /** Only what this person has to act on. */
  readonly mine?: Mine | undefined;
}

/** A time limit of a case in a list. */
export interface DeadlineRow extends LimitOfCase {
  /** Of what is paused, as if it went on after the day asked about: it moves on every day. */
  readonly dueOn: PlainDate;
  readonly dueAt: Instant | undefined;
  /** Counted over days that are not published yet: it may still move. */
  readonly isProvisional: boolean;
  /** Calendar days after the last day, up to the day asked about or up to the day on which it was done; 0 in time. */
  readonly daysLate: number;
  readonly doneOn: PlainDate | undefined;
  /** What stops it. */
  readonly stoppedBy: readonly { readonly zh: string; readonly en: string }[];
}

const COLUMNS = ['clock', 'subject', 'facts', 'dueOn', 'dueAt', 'isProvisional', 'list', 'day'] as const;

const OF_CASE = columnsOf(caseFile, 'caseId', 'caseNumber', 'agencyId', 'unitId');

const DEADLINE = {
  ...columnsOf(deadline, ...COLUMNS),
  ...OF_CASE,
  run: expression(integer(), 'deadline.id'),
  partyName: partyNameIn('deadline'),
};
const BEFORE = {
  ...columnsOf(deadlineBefore, 'run', ...COLUMNS),
  ...OF_CASE,
  partyName: partyNameIn('deadline_before'),
};

type Row = Omit<SelectedRow<typeof DEADLINE>, 'day' | 'list'> & {
  readonly day: PlainDate | undefined;
  readonly list: SelectedRow<typeof DEADLINE>['list'];
};

/**
 * One list, ordered by day: the longest overdue first, the next due first, what was done first. Of a past moment it is the list that
 * the ledger gave then; who may see it, and what the parties are called, is as it is now. @throws InvalidPage
 */
export const searchDeadlines = (
  db: Queries,
  scope: CaseScope,
  search: DeadlineSearch,
  page: PageRequest = {},
  sealed?: SealedRecords,
): Page<DeadlineRow> => {
  const size = sizeOf(page);
  const rowsIn = (from: DeadlineTable, list: RowList): readonly Row[] => {
    const { index, narrowed } = indexFor(scope, search, from);
    const { sql, values } = allOf(
      narrowed,
      inList(search, list, from),
      knownThen(search, from),
      behind(page.after, from),
      ...narrowing(search, from),
      withinScope(scope, search.part),
      unlessSealedTo(scope, search.part, sealed),
    );
    const rest = `FROM ${from} INDEXED BY ${index} CROSS JOIN case_file ON case_file.seq = ${from}.seq
     WHERE ${sql} ORDER BY ${from}.day, ${RUN[from]} LIMIT ?`;
    return from === 'deadline'
      ? select(DEADLINE, rest).all(db, ...values, size + 1)
      : select(BEFORE, rest).all(db, ...values, size + 1);
  };
  const tables: readonly DeadlineTable[] =
    search.knownAt === undefined ? ['deadline'] : ['deadline', 'deadline_before'];
  const rows = tables
    .flatMap((from) => LISTED[search.list].flatMap((list) => rowsIn(from, list)))
    .toSorted(byDay)
    .slice(0, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ day, run }) => `${day ?? ''}/${String(run)}`);
  const law = lawAsKnownAt(db, search.knownAt);
  const asOf = (row: Row) => (row.list === 'stopped' ? { ...row, ...stoppedOn(search.on, row, law) } : row);
  return { rows: shown.map((row) => deadlineRow(asOf(row), search.on)), next };
};

/** Of one run one row is known at a moment. */
const RUN: Readonly<Record<DeadlineTable, string>> = {
  deadline: 'deadline.id',
  deadline_before: 'deadline_before.run',
};

const byDay = (a: Row, b: Row): number =>
  (a.day ?? '') === (b.day ?? '') ? a.run - b.run : (a.day ?? '') < (b.day ?? '') ? -1 : 1;

const knownThen = ({ knownAt }: DeadlineSearch, from: DeadlineTable): Condition | undefined => {
  if (knownAt === undefined) return undefined;
  return from === 'deadline'
    ? condition('deadline.knownFrom <= ?', knownAt)
    : condition('deadline_before.knownFrom <= ? AND deadline_before.knownUntil > ?', knownAt, knownAt);
};

/** The limits of such a party, and those of its cases; not those of the other parties. */
const ofPartyNamed = (name: string, from: DeadlineTable): Condition => {
  const named = isNamed(name);
  return condition(
    `${from}.seq IN (SELECT seq FROM case_party WHERE ${named.sql}) AND NOT EXISTS (
       SELECT 1 FROM case_party WHERE case_party.seq = ${from}.seq AND case_party.partyId = ${from}.subject
         AND NOT (${named.sql}))`,
    ...named.values,
    ...named.values,
  );
};

/** What narrows a list: a clock, a party, a case, the cases of somebody, or what somebody has to do. */
const narrowing = (
  { clock, party, caseId, officer, agencyId, unitId, mine }: DeadlineSearch,
  from: DeadlineTable,
): readonly (Condition | undefined)[] => [
  equal(`${from}.clock`, clock),
  party === undefined ? undefined : ofPartyNamed(party, from),
  caseId === undefined ? undefined : condition(`${from}.seq = (SELECT seq FROM case_file WHERE caseId = ?)`, caseId),
  officer === undefined ? undefined : inCasesOf(officer, ['handler'], from),
  equal(`${from}.agencyId`, agencyId),
  equal(`${from}.unitId`, unitId),
  mine && toDoFor(mine, from),
];

/**
 * The index that leaves the fewest rows to look at and still gives them in order. A party has few cases: their limits are
 * found first and sorted. What was overdue on a past day is among the few rows that were overdue at all.
 * @returns as `narrowed` what the index needs and the search does not say itself
 */
const indexFor = (
  scope: CaseScope,
  { clock, party, list, on, knownAt, caseId, officer, agencyId, unitId, mine }: DeadlineSearch,
  from: DeadlineTable,
): { readonly index: string; readonly narrowed?: Condition } => {
  if (party !== undefined || caseId !== undefined || officer !== undefined || (mine && isOfOwnCases(mine)))
    return { index: `${from}_of_case` };
  if (agencyId !== undefined && unitId !== undefined) return { index: `${from}_by_unit` };
  if (from === 'deadline_before' && list === 'overdue' && knownAt !== undefined && on <= chinaDateOf(knownAt))
    return { index: 'deadline_before_overdue', narrowed: condition('deadline_before.wasOverdue = 1') };
  const [ground, ...others] = scope.grounds;
  const only = others.length === 0 ? ground : undefined;
  if (only?.is === 'own-unit')
    return {
      index: `${from}_by_unit`,
      narrowed: condition(`${from}.agencyId = ? AND ${from}.unitId = ?`, only.agencyId, only.unitId),
    };
  if (agencyId !== undefined) return { index: `${from}_by_agency` };
  if (clock !== undefined) return { index: `${from}_by_clock` };
  return only?.is === 'own-agency'
    ? { index: `${from}_by_agency`, narrowed: condition(`${from}.agencyId = ?`, only.agencyId) }
    : { index: `${from}_by_day` };
};

/** What each list is made of. */
const LISTED: Readonly<Record<DeadlineSearch['list'], readonly RowList[]>> = {
  due: ['running', 'provisional'],
  warned: ['running', 'provisional'],
  overdue: ['running'],
  waiting: ['running', 'provisional'],
  paused: ['stopped'],
  met: ['met'],
  metLate: ['metLate'],
};

const inList = (search: DeadlineSearch, list: RowList, from: DeadlineTable): Condition =>
  allOf(
    condition(`${from}.list = '${list}'`),
    list === 'running' ? byLastDay(search, from) : undefined,
    search.list === 'warned' ? condition(`${from}.warnsOn <= ?`, search.on) : undefined,
  );

/** The last day belongs to the term whole; of a term in hours, its last moment. */
const byLastDay = ({ list, on, at }: DeadlineSearch, from: DeadlineTable): Condition | undefined => {
  const isOver = `${from}.day = ? AND ${from}.dueAt IS NOT NULL AND ${from}.dueAt < ?`;
  if (list === 'waiting') return undefined;
  if (at === undefined) return condition(`${from}.day ${list === 'overdue' ? '<' : '>='} ?`, on);
  return list === 'overdue'
    ? condition(`${from}.day <= ? AND (${from}.day < ? OR ${isOver})`, on, on, on, at)
    : condition(`${from}.day >= ? AND NOT (${isOver})`, on, on, at);
};

const KEY = /^(\d{4}-\d{2}-\d{2})\/(\d{1,15})$/;

/** Whether a list of deadlines could give this key. */
export const isDeadlineKey = (key: string): boolean => KEY.test(key);

const behind = (key: string | undefined, from: DeadlineTable): Condition | undefined => {
  if (key === undefined) return undefined;
  const [, day = '', id = ''] = KEY.exec(key) ?? [];
  if (day === '') throw new InvalidPage(`"${key}" is no key of a page`);
  return condition(`(${from}.day, ${RUN[from]}) > (?, ?)`, day, Number(id));
};

/** A row keeps how a stopped limit was when it stopped; the days since then are added when someone asks. */
const stoppedOn = (
  on: PlainDate,
  { agencyId, facts }: Row,
  law: ReturnType<typeof lawAsKnownAt>,
): Pick<Row, 'dueOn' | 'isProvisional'> => {
  const { parametersOn, calendar } = law(agencyId, facts);
  const { dueOn, isProvisional } = readingOn(on, facts, parametersOn, calendar);
  return { dueOn, isProvisional };
};

const deadlineRow = (row: Row, on: PlainDate): DeadlineRow => {
  const dueOn = row.dueOn ?? on;
  const doneOn = row.list === 'met' || row.list === 'metLate' ? row.day : undefined;
  const { dueAt, isProvisional } = row;
  return {
    ...limitOfCase(row),
    dueOn,
    dueAt,
    isProvisional,
    daysLate: isProvisional || row.list === 'stopped' ? 0 : Math.max(0, daysBetween(dueOn, doneOn ?? on)),
    doneOn,
    stoppedBy: row.list === 'stopped' ? reasonsIn(row.facts) : [],
  };
};

const reasonsIn = ({ stops }: ClockFacts): DeadlineRow['stoppedBy'] =>
  [...new Set(stops.filter(({ to }) => to === undefined).map(({ reason }) => reason))].map(
    (reason) => STOP_REASONS[reason],
  );
