import {
  changedDays,
  type ChangedDays,
  type RecordedEntry,
  type RegisterEvent,
  type WorkingCalendar,
} from '@ecl/enforcement';
import type { RecordedEvent } from '@ecl/event-sourcing';
import type { Instant } from '@ecl/kernel';
import type { Handlers, Tables } from '../engine/index.js';
import { recordedAtOf } from '../handling/handlers.js';
import { calendarIn, calendarOf, keepLawEntry, lawEntries } from './law-entries.js';

/** What became known about the calendar, for those who tell what it moved. */
export interface NewsOfCalendar {
  readonly knownFrom: Instant;
  /** The number of the entry in the register. */
  readonly entry: number;
  /** The calendar before it. */
  readonly before: WorkingCalendar;
}

/** Reckons again what was reckoned over these days; the calendar of the tables is the new one already. */
type ReckonAgain = (db: Tables, changed: ChangedDays, news: NewsOfCalendar) => void;

/**
 * How a read model with last days follows the register of the calendar. A first notice settles the days of its year; a correction
 * may move any of them. Only rows that were reckoned over a day that changed are looked at, so that a correction of one
 * day leaves the rest of a large ledger alone.
 */
export const calendarHandlers = (again: ReckonAgain): Handlers<RegisterEvent> => ({
  CalendarYearPublished: (event, db) => {
    const entries = lawEntries(db, 'calendar');
    keepLawEntry('calendar', event, db);
    reckonYear(event.data.year, withoutItsOwnCorrection(entries), db, anew(event, again));
  },
  EntryCorrected: (event, db) => {
    const { entryType, entry, replacedBy } = event.data;
    if (entryType !== 'CalendarYearPublished') return;
    const entries = lawEntries(db, 'calendar');
    keepLawEntry('calendar', event, db);
    const wrong = entries[entry]?.event;
    // The entry that says it right follows in the same append: what it changes is reckoned once.
    if (replacedBy === undefined && wrong?.type === 'CalendarYearPublished')
      reckonYear(wrong.data.year, entries, db, anew(event, again));
  },
});

const anew =
  (event: RecordedEvent, again: ReckonAgain) =>
  (db: Tables, changed: ChangedDays, before: WorkingCalendar): void =>
    again(db, changed, { knownFrom: recordedAtOf(event), entry: event.revision, before });

const reckonYear = (
  year: number,
  entries: readonly RecordedEntry[],
  db: Tables,
  again: (db: Tables, changed: ChangedDays, before: WorkingCalendar) => void,
): void => {
  const before = calendarOf(entries);
  const changed = changedDays(year, before, calendarIn(db));
  if (changed) again(db, changed, before);
};

/** What was known before a correction, of which the next entry is the second half. */
const withoutItsOwnCorrection = (entries: readonly RecordedEntry[]): readonly RecordedEntry[] => {
  const last = entries.at(-1)?.event;
  const isHalf = last?.type === 'EntryCorrected' && last.data.replacedBy === entries.length;
  return isHalf ? entries.slice(0, -1) : entries;
};
