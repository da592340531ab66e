import { addDays, dayOfWeek, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTICED_DAYS } from './noticed-days.js';
import { PACKAGED_YEARS } from './packaged-years.js';
import { calendarFrom, workingCalendar } from './published-calendar.js';

const calendar = workingCalendar();
const day = plainDate;

describe('the working-day calendar', () => {
  it('the working-day calendar does not count the day on which a period begins [K1]', () => {
    // Wednesday 6 May 2026, the first working day after Labour Day.
    expect(calendar.addWorkingDays(day('2026-05-06'), 1)).toEqual({ date: '2026-05-07', isProvisional: false });
  });

  it('the working-day calendar passes over the Spring Festival of 2026 and counts its make-up days [K2, K7]', () => {
    // Notice: off from 15 to 23 February, work on Saturday 14 and Saturday 28 February.
    expect(calendar.isWorkingDay(day('2026-02-14'))).toBe(true);
    expect(calendar.isWorkingDay(day('2026-02-23'))).toBe(false);
    expect(calendar.isWorkingDay(day('2026-02-28'))).toBe(true);
    // From Friday 13 February: 14, 24, 25, 26, 27 February.
    expect(calendar.addWorkingDays(day('2026-02-13'), 5).date).toBe('2026-02-27');
    expect(calendar.addWorkingDays(day('2026-02-13'), 6).date).toBe('2026-02-28');
  });

  it('the working-day calendar rolls a last day within National Day 2025 to the first day of work after it [K2]', () => {
    expect(calendar.rollForward(day('2025-10-03'))).toEqual({ date: '2025-10-09', isProvisional: false });
  });

  it('the working-day calendar does not move a last day on a Saturday of make-up work', () => {
    expect(calendar.rollForward(day('2026-02-28')).date).toBe('2026-02-28');
  });

  it('the working-day calendar tells a statutory holiday from a weekend', () => {
    expect(calendar.isStatutoryHoliday(day('2026-10-01'))).toBe(true);
    expect(calendar.isStatutoryHoliday(day('2026-05-09'))).toBe(false);
    expect(calendar.isStatutoryHoliday(day('2026-05-16'))).toBe(false);
  });

  it('the working-day calendar knows a day that the notice of the next year named', () => {
    // The notice for 2007 made the last weekend of 2006 days of work.
    expect(calendar.isWorkingDay(day('2006-12-30'))).toBe(true);
    expect(calendar.isWorkingDay(day('2006-12-31'))).toBe(true);
  });

  it('the working-day calendar knows the long weeks of 2004 to 2006', () => {
    expect(calendar.isWorkingDay(day('2004-01-27'))).toBe(false);
    expect(calendar.isWorkingDay(day('2005-05-08'))).toBe(true);
    expect(calendar.isWorkingDay(day('2006-10-06'))).toBe(false);
  });

  it('the working-day calendar counts past the last notice provisionally, and says so [K7]', () => {
    expect([calendar.years[0], calendar.years.at(-1), calendar.years.length]).toEqual([2004, 2026, 23]);
    expect(calendar.addWorkingDays(day('2026-12-24'), 5)).toEqual({ date: '2026-12-31', isProvisional: true });
    expect(calendar.addWorkingDays(day('2027-04-30'), 1)).toEqual({ date: '2027-05-03', isProvisional: true });
    expect(calendar.isWorkingDay(day('2027-10-01'))).toBe(false);
    expect(calendar.rollForward(day('2003-05-02'))).toEqual({ date: '2003-05-05', isProvisional: true });
  });

  it('the working-day calendar treats the last days of the last published year as provisional, as the next notice may name them', () => {
    expect(calendar.addWorkingDays(day('2026-12-24'), 1).isProvisional).toBe(false);
    expect(calendar.rollForward(day('2026-12-29')).isProvisional).toBe(true);
    const december = Object.values(NOTICED_DAYS).flatMap(({ off, work }) =>
      `${off} ${work}`.split(/ |\.\./).filter((named) => named.startsWith('12-')),
    );
    expect(december.toSorted()[0]).toBe('12-29');
  });

  it('the working-day calendar refuses to count a number of days that is not valid', () => {
    expect(() => calendar.addWorkingDays(day('2026-05-06'), 0)).toThrow(RangeError);
    expect(() => calendar.addWorkingDays(day('2026-05-06'), 1.5)).toThrow(RangeError);
  });
});

describe('the notices', () => {
  it('the notices name as days of work only days of a weekend, except the Monday on which the festival of 2020 ended', () => {
    const weekdays = Object.entries(NOTICED_DAYS).flatMap(([year, { work }]) =>
      work
        .split(/ |\.\./)
        .map((named) => day(`${year}-${named}`))
        .filter((date) => ![0, 6].includes(dayOfWeek(date))),
    );
    expect(weekdays).toEqual(['2020-02-03']);
  });

  it('the notices never make a day both a day off and a day of work', () => {
    const days = everyDay('2004-01-01', '2026-12-31');
    expect(days.filter((date) => calendar.isWorkingDay(date) && calendar.isStatutoryHoliday(date))).toEqual([]);
  });
});

describe('calendar laws', () => {
  const anyDay = fc.integer({ min: 0, max: 9000 }).map((days) => addDays(day('2003-01-01'), days));
  const some = fc.integer({ min: 1, max: 60 });

  it('the n-th working day is a working day, and lies n working days after the start', () => {
    fc.assert(
      fc.property(anyDay, some, (from, n) => {
        const { date } = calendar.addWorkingDays(from, n);
        return calendar.isWorkingDay(date) && calendar.workingDaysBetween(from, date) === n;
      }),
    );
  });

  it('counting by years comes to what counting each day comes to, with every notice, some, or none', () => {
    const registered = { year: 2029, publishedOn: day('2028-11-01'), holidays: [day('2029-03-05')], makeUpWork: [] };
    const calendars = [
      calendar,
      calendarFrom([]),
      calendarFrom(PACKAGED_YEARS.filter(({ year }) => year % 3 !== 0)),
      calendarFrom([...PACKAGED_YEARS, registered]),
    ];
    const anyCalendar = fc.constantFrom(...calendars);
    fc.assert(
      fc.property(anyCalendar, anyDay, fc.nat(900), (asked, from, length) => {
        const days = everyDay(addDays(from, 1), addDays(from, length)).filter((date) => asked.isWorkingDay(date));
        expect(asked.workingDaysBetween(from, addDays(from, length))).toBe(days.length);
        for (const n of [1, 7, days.length])
          if (days[n - 1] !== undefined) expect(asked.addWorkingDays(from, n).date).toBe(days[n - 1]);
      }),
    );
  });

  it('at the end of the calendar, which is a Friday, every reckoning ends', () => {
    const last = day('9999-12-31');
    expect(calendar.addWorkingDays(last, 10).date).toBe(last);
    expect(calendar.rollForward(last).date).toBe(last);
    expect(calendar.workingDaysBetween(day('9999-12-29'), last)).toBe(2);
  });

  it('a later start or more days never end earlier', () => {
    fc.assert(
      fc.property(anyDay, some, fc.nat(30), fc.nat(30), (from, n, later, more) => {
        const end = calendar.addWorkingDays(from, n).date;
        return (
          end <= calendar.addWorkingDays(addDays(from, later), n).date &&
          end <= calendar.addWorkingDays(from, n + more).date
        );
      }),
    );
  });

  it('counting on from the middle comes to the same day', () => {
    fc.assert(
      fc.property(anyDay, some, some, (from, n, m) => {
        const middle = calendar.addWorkingDays(from, n).date;
        return calendar.addWorkingDays(middle, m).date === calendar.addWorkingDays(from, n + m).date;
      }),
    );
  });

  it('rolling twice is rolling once', () => {
    fc.assert(
      fc.property(anyDay, (from) => {
        const once = calendar.rollForward(from).date;
        return once >= from && calendar.rollForward(once).date === once;
      }),
    );
  });
});

function everyDay(from: string, to: string): readonly PlainDate[] {
  const days: PlainDate[] = [];
  for (let date = day(from); date <= day(to); date = addDays(date, 1)) days.push(date);
  return days;
}
