import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from './instant.js';
import {
  addDays,
  addMonths,
  addYears,
  chinaDateOf,
  dayOfWeek,
  daysBetween,
  isPlainDate,
  plainDate,
  yearOf,
  yearsBetween,
} from './plain-date.js';

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => plainDate(date.toISOString().slice(0, 10)));
const on = plainDate;

describe('a date', () => {
  it('a date is a day that exists', () => {
    expect(plainDate('2024-02-29')).toBe('2024-02-29');
    for (const text of [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-1-1',
      '20260101',
      '',
      '1900-02-29',
    ])
      expect(() => plainDate(text)).toThrow(`"${text}" is not a date (YYYY-MM-DD)`);
    expect(isPlainDate('2000-02-29')).toBe(true);
  });

  it('a date is as many days away as were added [property]', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        fc.pre(yearOf(date) + count / 365 > 1);
        expect(daysBetween(date, addDays(date, count))).toBe(count);
      }),
    );
  });

  it('a date is the one that Date names, on every day of 400 years and in any year of four digits [property]', () => {
    const inTime = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
    const wrong = Array.from({ length: 146_097 }, (_, day) => [addDays(on('1970-01-01'), day), inTime(day)]).filter(
      ([ours, theirs]) => ours !== theirs,
    );
    expect(wrong).toEqual([]);
    fc.assert(
      fc.property(fc.integer({ min: -719_528, max: 2_932_896 }), (day) => {
        expect(addDays(on('1970-01-01'), day)).toBe(inTime(day));
        expect(daysBetween(on('1970-01-01'), plainDate(inTime(day)))).toBe(day);
      }),
    );
  });

  it('a date sorts as text as it does in time, and its weeks have seven days [property]', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
        expect(dayOfWeek(addDays(a, 1))).toBe((dayOfWeek(a) + 1) % 7);
        expect(dayOfWeek(a)).toBe(new Date(`${a}T00:00:00Z`).getUTCDay());
      }),
    );
  });
});

describe('a term in months [K6]', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-05-31', 6, '2026-11-30'],
    ['2026-03-15', 3, '2026-06-15'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('a term in months from %s for %i ends on %s', (from, months, end) => {
    expect(addMonths(on(from), months)).toBe(end);
  });

  it('a term in months ends on the same day of the month, or on its last [property]', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 240 }), (date, months) => {
        const end = addMonths(date, months);
        const isLastOfItsMonth = addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === date.slice(8) || isLastOfItsMonth).toBe(true);
        expect(yearOf(end) * 12 + Number(end.slice(5, 7))).toBe(yearOf(date) * 12 + Number(date.slice(5, 7)) + months);
      }),
    );
  });

  it('a term of a year from the 29th of February ends on the 28th', () => {
    expect(addYears(on('2024-02-29'), 1)).toBe('2025-02-28');
    expect(addYears(on('2024-02-29'), 4)).toBe('2028-02-29');
  });
});

describe('an age', () => {
  it('an age is reached on the birthday itself', () => {
    expect(yearsBetween(on('2010-05-06'), on('2024-05-05'))).toBe(13);
    expect(yearsBetween(on('2010-05-06'), on('2024-05-06'))).toBe(14);
    expect(yearsBetween(on('2008-02-29'), on('2026-02-28'))).toBe(17);
    expect(yearsBetween(on('2008-02-29'), on('2026-03-01'))).toBe(18);
  });
});

describe('a moment in China', () => {
  it('a moment in China falls on the day of UTC+8', () => {
    expect(chinaDateOf(instant('2026-05-05T16:00:00Z'))).toBe('2026-05-06');
    expect(chinaDateOf(instant('2026-05-05T15:59:59.999Z'))).toBe('2026-05-05');
    expect(chinaDateOf(instant('1969-12-31T16:00:00Z'))).toBe('1970-01-01');
  });

  it('any moment in China falls on the day that its clock shows eight hours later', () => {
    const moments = fc.date({
      min: new Date('1900-01-01T00:00:00Z'),
      max: new Date('2999-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, (date) => {
        const later = new Date(date.getTime() + 8 * 3_600_000).toISOString();
        expect(chinaDateOf(instant(date.toISOString()))).toBe(later.slice(0, 10));
      }),
    );
  });
});

describe('the ends of the calendar', () => {
  it('no day is before the first or after the last that can be written', () => {
    const [first, last] = [plainDate('0000-01-01'), plainDate('9999-12-31')];
    expect([addDays(first, -1), addDays(last, 1), addDays(last, 400_000_000)]).toEqual([first, last, last]);
    expect([addMonths(first, -1), addMonths(last, 1), addYears(last, 2)]).toEqual([first, last, last]);
  });
});
