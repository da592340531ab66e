import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { calendarHistory, type CalendarNews } from './calendar-history.js';

const day = plainDate;
const noticeOf2027: CalendarNews = {
  knownSince: instant('2026-11-10T01:00:00Z'),
  year: 2027,
  notice: {
    year: 2027,
    publishedOn: day('2026-11-05'),
    holidays: [day('2027-01-01'), day('2027-01-02'), day('2027-01-03'), day('2027-02-08')],
    makeUpWork: [day('2026-12-27'), day('2027-02-14')],
    source: 'https://www.gov.cn/zhengce/example',
  },
};

describe('the calendar as it was known', () => {
  it('the calendar as it was known before a notice was registered is provisional for its year, and settled after it [K7]', () => {
    const history = calendarHistory([noticeOf2027]);
    const before = history.asKnownAt(instant('2026-11-10T00:59:59Z'));
    const after = history.asKnownAt(instant('2026-11-10T01:00:00Z'));
    expect(before.isProvisional(day('2027-02-08'))).toBe(true);
    expect(before.isWorkingDay(day('2027-02-08'))).toBe(true);
    expect(after.isProvisional(day('2027-02-08'))).toBe(false);
    expect(after.isWorkingDay(day('2027-02-08'))).toBe(false);
    expect(after.isWorkingDay(day('2027-02-14'))).toBe(true);
    expect(after.addWorkingDays(day('2027-02-05'), 1)).toEqual({ date: '2027-02-09', isProvisional: false });
  });

  it('a notice settles the last days of the year before, and can name days there', () => {
    const history = calendarHistory([noticeOf2027]);
    const before = history.asKnownAt(instant('2026-11-09T01:00:00Z'));
    const after = history.asKnownAt(instant('2026-11-11T01:00:00Z'));
    expect([before, after].map((known) => known.isProvisional(day('2026-12-30')))).toEqual([true, false]);
    expect([before, after].map((known) => known.isWorkingDay(day('2026-12-27')))).toEqual([false, true]);
  });

  it('a packaged year is known from the day on which it was published', () => {
    const history = calendarHistory();
    const knows2026 = (moment: string) => history.asKnownAt(instant(moment)).years.includes(2026);
    expect(knows2026('2025-11-03T15:59:59Z')).toBe(false);
    expect(knows2026('2025-11-03T16:00:00Z')).toBe(true);
  });

  it('a registered year replaces a packaged one from its moment on, until it is struck', () => {
    const replaced: CalendarNews = {
      knownSince: instant('2026-03-02T01:00:00Z'),
      year: 2026,
      notice: { year: 2026, publishedOn: day('2026-03-01'), holidays: [day('2026-09-03')], makeUpWork: [] },
    };
    const struck: CalendarNews = { knownSince: instant('2026-03-05T01:00:00Z'), year: 2026, notice: undefined };
    const history = calendarHistory([replaced, struck]);
    const isWorkingDay = (moment: string, on: string) => history.asKnownAt(instant(moment)).isWorkingDay(day(on));
    expect(isWorkingDay('2026-03-01T01:00:00Z', '2026-09-03')).toBe(true);
    expect(isWorkingDay('2026-03-03T01:00:00Z', '2026-09-03')).toBe(false);
    expect(isWorkingDay('2026-03-06T01:00:00Z', '2026-09-03')).toBe(true);
  });

  it('a year that lies between published years and has no notice makes a count across it provisional', () => {
    const later: CalendarNews = {
      knownSince: instant('2026-11-01T01:00:00Z'),
      year: 2028,
      notice: { year: 2028, publishedOn: day('2026-10-31'), holidays: [], makeUpWork: [] },
    };
    const known = calendarHistory([later]).asKnownAt(instant('2026-11-02T01:00:00Z'));
    expect(known.isProvisional(day('2028-03-01'))).toBe(false);
    expect(known.addWorkingDays(day('2026-12-01'), 400)).toMatchObject({ isProvisional: true });
  });
});
