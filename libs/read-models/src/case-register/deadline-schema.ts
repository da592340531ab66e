import type { ClockFacts, ClockId } from '@ecl/enforcement';
import type { Instant, PlainDate } from '@ecl/kernel';
import { flag, integer, json, nullable, oneOf, rowNumber, table, text } from '../engine/index.js';

const ROW_LISTS = ['running', 'provisional', 'stopped', 'met', 'metLate'] as const;
export type RowList = (typeof ROW_LISTS)[number];

/**
 * One run of a clock of a case. `facts` are what the events said; the rest follows from them and is kept for the lists.
 *
 * `list` says in which list it is, and `day` is the day by which that list is ordered: of what runs the last day, of what was
 * done the day on which it was done, of what is stopped the day on which that was recorded. What runs up to a day that may still move
 * (`provisional`) is never overdue. Rights and bars, and clocks that have not
 * begun or have fallen away, are in no list.
 */
export const deadline = table(
  'deadline',
  {
    id: rowNumber(),
    seq: integer(),
    clock: text<ClockId>(),
    /** The party, receipt … whose clock it is; empty for one of the case. */
    subject: text(),
    facts: json<ClockFacts>(),
    isOpen: flag(),
    dueOn: nullable(text<PlainDate>()),
    dueAt: nullable(text<Instant>()),
    warnsOn: nullable(text<PlainDate>()),
    /** The day on which the ledger has to record that it ran out. */
    actsOn: nullable(text<PlainDate>()),
    /** Counted over days that are not published yet. */
    isProvisional: flag(),
    list: nullable(oneOf(...ROW_LISTS)),
    day: nullable(text<PlainDate>()),
    /** Of the case: repeated here, because an index cannot span two tables. */
    agencyId: text(),
    unitId: text(),
    /** Since when the ledger has known it so. */
    knownFrom: text<Instant>(),
  },
  {
    indexes: {
      deadline_of_case: { on: ['seq', 'isOpen'] },
      deadline_by_day: { on: ['list', 'day', 'id', 'knownFrom'], where: 'list IS NOT NULL' },
      deadline_by_clock: { on: ['clock', 'list', 'day', 'id'], where: 'list IS NOT NULL' },
      deadline_by_agency: { on: ['agencyId', 'list', 'day', 'id'], where: 'list IS NOT NULL' },
      deadline_by_unit: { on: ['agencyId', 'unitId', 'list', 'day', 'id'], where: 'list IS NOT NULL' },
      deadline_to_act: { on: ['actsOn', 'id'], where: 'actsOn IS NOT NULL' },
      /** What news about the calendar may move. */
      deadline_reckoned: { on: ['dueOn'], where: 'dueOn IS NOT NULL' },
    },
  },
);

/**
 * What was known of a run before a step or a notice about the holidays changed it: the lists of a past moment are made of these rows
 * and of those that are still as they were then. What was in no list is not kept.
 */
export const deadlineBefore = table(
  'deadline_before',
  {
    id: rowNumber(),
    /** The row in `deadline`. */
    run: integer(),
    seq: integer(),
    clock: text<ClockId>(),
    subject: text(),
    facts: json<ClockFacts>(),
    dueOn: nullable(text<PlainDate>()),
    dueAt: nullable(text<Instant>()),
    warnsOn: nullable(text<PlainDate>()),
    isProvisional: flag(),
    list: oneOf(...ROW_LISTS),
    day: text<PlainDate>(),
    agencyId: text(),
    unitId: text(),
    knownFrom: text<Instant>(),
    /** From this moment on the ledger knew it otherwise. */
    knownUntil: text<Instant>(),
    /** It was overdue before that: few are, so that the overdue ones of a past day are found among few. */
    wasOverdue: flag(),
    /** News about the calendar changed it, and nobody's step. */
    isByCalendar: flag(),
  },
  {
    indexes: {
      deadline_before_of_case: ['seq'],
      deadline_before_by_day: ['list', 'day', 'run', 'knownFrom', 'knownUntil'],
      deadline_before_by_clock: ['clock', 'list', 'day', 'run'],
      deadline_before_by_agency: ['agencyId', 'list', 'day', 'run'],
      deadline_before_by_unit: ['agencyId', 'unitId', 'list', 'day', 'run'],
      deadline_before_overdue: { on: ['day', 'run', 'knownFrom', 'knownUntil'], where: 'wasOverdue = 1' },
      deadline_before_by_calendar: { on: ['knownUntil', 'id'], where: 'isByCalendar = 1' },
    },
  },
);

/**
 * What news about the calendar did to a run that was counted over its days: from which day to which its last day moved; what keeps a day
 * that a paper set; what was in time and is late now, or the other way. A row for each run and each news; nobody's step.
 */
export const deadlineMoved = table(
  'deadline_moved',
  {
    id: rowNumber(),
    seq: integer(),
    clock: text<ClockId>(),
    subject: text(),
    fromDay: text<PlainDate>(),
    toDay: text<PlainDate>(),
    isProvisional: flag(),
    keepsDay: flag(),
    becomes: nullable(oneOf('late', 'inTime')),
    agencyId: text(),
    unitId: text(),
    /** When the news was recorded, and the number of its entry in the register of the calendar. */
    knownFrom: text<Instant>(),
    entry: integer(),
  },
  {
    indexes: {
      deadline_moved_by_entry: ['entry'],
      deadline_moved_by_agency: ['agencyId'],
      deadline_moved_by_unit: ['agencyId', 'unitId'],
    },
  },
);
