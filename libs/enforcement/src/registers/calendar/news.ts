import type { Instant } from '@ecl/kernel';
import type { CalendarNews } from '../../calendar/calendar-history.js';
import type { EntryOf, RegisterEvent } from '../events.js';

/** An event of a register, with the moment at which the ledger recorded it. */
export interface RecordedEntry {
  readonly event: RegisterEvent;
  readonly recordedAt: Instant;
}

/**
 * What the register of the calendar made known, and when: that counts for what a step could know, whatever day the entry
 * itself gives. `entries` is the whole stream, from its beginning; its order is the order in which they became known.
 */
export const calendarNewsFrom = (entries: readonly RecordedEntry[]): readonly CalendarNews[] => {
  const news: CalendarNews[] = [];
  let known = '' as Instant;
  for (const { event, recordedAt } of entries) {
    // Clocks of two processes may differ by a moment; nothing becomes known before what came before it.
    known = recordedAt > known ? recordedAt : known;
    if (event.type === 'CalendarYearPublished')
      news.push({ knownSince: known, year: event.data.year, notice: event.data });
    if (event.type === 'EntryCorrected') {
      const corrected = yearOf(entries[event.data.entry]?.event);
      if (corrected) news.push({ knownSince: known, year: corrected.year, notice: undefined });
    }
  }
  return news;
};

const yearOf = (event: RegisterEvent | undefined): EntryOf<'CalendarYearPublished'> | undefined =>
  event?.type === 'CalendarYearPublished' ? event.data : undefined;
