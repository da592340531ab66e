import { chinaDateOf, type Instant } from '@ecl/kernel';
import { PACKAGED_YEARS } from './packaged-years.js';
import { calendarFrom } from './published-calendar.js';
import type { PublishedYear } from './published-year.js';
import type { WorkingCalendar } from './working-calendar.js';

/** What became known about one year at a moment: its notice, or that what was registered about it does not hold. */
export interface CalendarNews {
  readonly knownSince: Instant;
  readonly year: number;
  /** Undefined: what was registered was struck, so that the year is as in the package, or without notice. */
  readonly notice: PublishedYear | undefined;
}

/**
 * The calendar as it was known at each moment. A step is decided by the calendar that was known when it was recorded, so
 * that the same decision comes out whenever it is asked again.
 */
export interface CalendarHistory {
  asKnownAt(moment: Instant): WorkingCalendar;
}

/** The packaged years, known since the day on which they were published, and the news of a register, the oldest first. */
export const calendarHistory = (news: readonly CalendarNews[] = []): CalendarHistory => {
  // Few moments change anything: one calendar for each state of knowledge.
  const calendars = new Map<string, WorkingCalendar>();
  return {
    asKnownAt: (moment) => {
      const day = chinaDateOf(moment);
      const packaged = PACKAGED_YEARS.filter(({ publishedOn }) => publishedOn <= day);
      const heard = news.filter(({ knownSince }) => knownSince <= moment);
      const key = `${String(packaged.length)}/${String(heard.length)}`;
      const known = calendars.get(key);
      if (known) return known;
      const years = new Map(packaged.map((notice) => [notice.year, notice]));
      const registered = new Map(heard.map(({ year, notice }) => [year, notice]));
      for (const [year, notice] of registered) if (notice) years.set(year, notice);
      const calendar = calendarFrom([...years.values()]);
      calendars.set(key, calendar);
      return calendar;
    },
  };
};
