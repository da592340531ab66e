import { CLOCKS, limitOf, STOP_REASONS, type Clock, type ClockFacts, type ClockId } from '@ecl/enforcement';
import { daysBetween, type Instant, type PlainDate } from '@ecl/kernel';
import { caseFile } from '../case-files/schema.js';
import { isNamed } from '../case-files/parties.js';
import { unlessSealed, withinScope, type SealedRecords } from '../case-files/scope.js';
import type { CaseScope } from '@ecl/identity';
import { columnsOf, expression, nullable, select, text, type Queries, type SelectedRow } from '../engine/index.js';
import { allOf, condition, type Condition } from '../pages/condition.js';
import { InvalidPage, pageOf, sizeOf, type Page, type PageRequest } from '../pages/page.js';
import { deadline } from './deadline-schema.js';

/**
 * Lists of what somebody must do. `due`: the last day has not passed; `warned`: it is near; `overdue`: it has passed; `met`,
 * `metLate`: it was done; `paused`: something stops the time, and nothing says until when.
 */
export const DEADLINE_LISTS = ['due', 'warned', 'overdue', 'met', 'metLate', 'paused'] as const;
export type DeadlineList = (typeof DEADLINE_LISTS)[number];

export interface DeadlineSearch {
  readonly list: DeadlineList;
  /** The day for which the list is asked. */
  readonly on: PlainDate;
  readonly clock?: ClockId | undefined;
  /** The beginning of the name of a party: its own limits, and those of its cases. */
  readonly party?: string | undefined;
}

/** A time limit of a case in a list. */
export interface DeadlineRow {
  readonly caseId: string;
  readonly caseNumber: string | undefined;
  readonly agencyId: string;
  readonly unitId: string;
  readonly kind: string;
  readonly limit: string;
  readonly zh: string;
  readonly en: string;
  readonly article: string;
  readonly whose: Clock['whose'];
  /** The party whose it is; undefined for one of the case. */
  readonly partyName: string | undefined;
  /** The receipt, submission … that it is about, or the id of the party. */
  readonly subject: string | undefined;
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

const DEADLINE = {
  ...columnsOf(deadline, 'id', 'clock', 'subject', 'facts', 'dueOn', 'dueAt', 'isProvisional', 'list', 'day'),
  ...columnsOf(caseFile, 'caseId', 'caseNumber', 'agencyId', 'unitId'),
  partyName: expression(
    nullable(text()),
    '(SELECT name FROM case_party WHERE case_party.seq = deadline.seq AND case_party.partyId = deadline.subject)',
  ),
};

/** One list, ordered by day: the longest overdue first, the next due first, what was done first. @throws InvalidPage */
export const searchDeadlines = (
  db: Queries,
  scope: CaseScope,
  search: DeadlineSearch,
  page: PageRequest = {},
  sealed?: SealedRecords,
): Page<DeadlineRow> => {
  const size = sizeOf(page);
  const { index, narrowed } = indexFor(scope, search);
  const { sql, values } = allOf(
    narrowed,
    inList(search),
    behind(page.after),
    search.clock === undefined || index === 'deadline_by_clock'
      ? undefined
      : condition('deadline.clock = ?', search.clock),
    search.party === undefined ? undefined : ofPartyNamed(search.party),
    withinScope(scope),
    unlessSealed(sealed),
  );
  const rows = select(
    DEADLINE,
    `FROM deadline INDEXED BY ${index} CROSS JOIN case_file ON case_file.seq = deadline.seq
     WHERE ${sql} ORDER BY deadline.day, deadline.id LIMIT ?`,
  ).all(db, ...values, size + 1);
  const { rows: shown, next } = pageOf(rows, size, ({ day, id }) => `${day ?? ''}/${String(id)}`);
  return { rows: shown.map((row) => deadlineRow(row, search.on)), next };
};

/** The limits of such a party, and those of its cases; not those of the other parties. */
const ofPartyNamed = (name: string): Condition => {
  const named = isNamed(name);
  return condition(
    `deadline.seq IN (SELECT seq FROM case_party WHERE ${named.sql}) AND NOT EXISTS (
       SELECT 1 FROM case_party WHERE case_party.seq = deadline.seq AND case_party.partyId = deadline.subject
         AND NOT (${named.sql}))`,
    ...named.values,
    ...named.values,
  );
};

/**
 * The index that leaves the fewest rows to look at and still gives them in order. A party has few cases: their limits are
 * found first and sorted.
 */
const indexFor = (
  scope: CaseScope,
  { clock, party }: DeadlineSearch,
): { readonly index: string; readonly narrowed?: Condition } => {
  if (party !== undefined) return { index: 'deadline_of_case' };
  const [ground, ...others] = scope.grounds;
  const only = others.length === 0 ? ground : undefined;
  if (only?.is === 'own-unit')
    return {
      index: 'deadline_by_unit',
      narrowed: condition('deadline.agencyId = ? AND deadline.unitId = ?', only.agencyId, only.unitId),
    };
  if (clock !== undefined) return { index: 'deadline_by_clock', narrowed: condition('deadline.clock = ?', clock) };
  return only?.is === 'own-agency'
    ? { index: 'deadline_by_agency', narrowed: condition('deadline.agencyId = ?', only.agencyId) }
    : { index: 'deadline_by_day' };
};

const inList = ({ list, on }: DeadlineSearch): Condition => {
  switch (list) {
    case 'due':
      return condition(`deadline.list = 'running' AND deadline.day >= ?`, on);
    case 'warned':
      return condition(`deadline.list = 'running' AND deadline.day >= ? AND deadline.warnsOn <= ?`, on, on);
    case 'overdue':
      return condition(`deadline.list = 'running' AND deadline.day < ?`, on);
    case 'paused':
      return condition(`deadline.list = 'stopped'`);
    case 'met':
    case 'metLate':
      return condition('deadline.list = ?', list);
  }
};

const KEY = /^(\d{4}-\d{2}-\d{2})\/(\d{1,15})$/;

/** Whether a list of deadlines could give this key. */
export const isDeadlineKey = (key: string): boolean => KEY.test(key);

const behind = (key: string | undefined): Condition | undefined => {
  if (key === undefined) return undefined;
  const [, day = '', id = ''] = KEY.exec(key) ?? [];
  if (day === '') throw new InvalidPage(`"${key}" is no key of a page`);
  return condition('(deadline.day, deadline.id) > (?, ?)', day, Number(id));
};

const deadlineRow = (row: SelectedRow<typeof DEADLINE>, on: PlainDate): DeadlineRow => {
  const { kind, zh, en, articles, of, whose } = CLOCKS[row.clock];
  const dueOn = row.dueOn ?? on;
  const doneOn = row.list === 'met' || row.list === 'metLate' ? row.day : undefined;
  const { caseId, caseNumber, agencyId, unitId, partyName, dueAt, isProvisional } = row;
  return {
    caseId,
    caseNumber,
    agencyId,
    unitId,
    kind,
    limit: limitOf(row.clock),
    zh,
    en,
    article: articles[0],
    whose,
    partyName: of === 'party' ? partyName : undefined,
    subject: row.subject === '' ? undefined : row.subject,
    dueOn,
    dueAt,
    isProvisional,
    daysLate: row.list === 'stopped' ? 0 : Math.max(0, daysBetween(dueOn, doneOn ?? on)),
    doneOn,
    stoppedBy: row.list === 'stopped' ? reasonsIn(row.facts) : [],
  };
};

const reasonsIn = ({ stops }: ClockFacts): DeadlineRow['stoppedBy'] =>
  [...new Set(stops.filter(({ to }) => to === undefined).map(({ reason }) => reason))].map(
    (reason) => STOP_REASONS[reason],
  );
