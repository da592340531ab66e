import { PACKAGED_YEARS } from '@ecl/enforcement';
import { addDays, chinaDateOf, plainDate, yearOf } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { begunWorkingDaysAgo, chinaTime } from '../story-clock.js';
import { calendarEntries } from './calendar.js';

/** No story is longer. */
const LONGEST_IN_WORKING_DAYS = 200;

describe('the holidays of the stories', () => {
  it('those of every year in which a story begins or goes on are published, on whichever day it is told', () => {
    for (let day = plainDate('2026-12-20'); day < '2029-06-01'; day = addDays(day, 13)) {
      const now = chinaTime(day, 10);
      const years = [
        ...PACKAGED_YEARS.map(({ year }) => year),
        ...calendarEntries(now).map(({ data }) => (data as { year: number }).year),
      ];
      const first = yearOf(begunWorkingDaysAgo(LONGEST_IN_WORKING_DAYS, now).begunOn);
      for (let year = first; year <= yearOf(chinaDateOf(now)); year += 1)
        expect([day, years]).toEqual([day, expect.arrayContaining([year])]);
      expect(new Set(years).size).toBe(years.length);
    }
  });
});
