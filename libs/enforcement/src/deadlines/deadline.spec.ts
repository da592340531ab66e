import { addDays, instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/published-calendar.js';
import type { Term } from '../packs/rule-packs.js';
import { after, afterMoment, isLate, isLateAt } from './deadline.js';

const calendar = workingCalendar();
const day = plainDate;
const term = (length: number, unit: Term['unit'], rolls = false): Term => ({ length, unit, rolls, article: 'APL 85' });

describe('a term', () => {
  it('a term of working days passes over weekends and holidays [K5]', () => {
    // Served on Thursday 30 April 2026; Labour Day is from 1 to 5 May, Saturday 9 May is a day of work.
    expect(after(day('2026-04-30'), term(5, 'workingDay'), calendar).dueOn).toBe('2026-05-11');
  });

  it('a term of calendar days counts every day: five days and fifteen days are not one unit [X1]', () => {
    expect(after(day('2026-05-06'), term(15, 'calendarDay'), calendar)).toEqual({
      rawDueOn: '2026-05-21',
      dueOn: '2026-05-21',
      isProvisional: false,
      article: 'APL 85',
    });
    expect(after(day('2026-05-06'), term(15, 'workingDay'), calendar).dueOn).toBe('2026-05-26');
  });

  it('a term that rolls ends on the first day of work after a holiday, in favour of the party [K2, X20]', () => {
    // 15 days from 18 September 2026 are 3 October; National Day lasts until 7 October.
    expect(after(day('2026-09-18'), term(15, 'calendarDay', true), calendar)).toMatchObject({
      rawDueOn: '2026-10-03',
      dueOn: '2026-10-08',
    });
  });

  it('a term that does not roll ends on its last day, holiday or not: the duties of R310 [X20]', () => {
    expect(after(day('2026-09-30'), term(3, 'calendarDay'), calendar).dueOn).toBe('2026-10-03');
  });

  it('a term of months ends on the same date, or on the last day of a shorter month [K6]', () => {
    expect(after(day('2026-08-31'), term(6, 'month'), calendar).dueOn).toBe('2027-02-28');
  });

  it('a term of years ends on the same date', () => {
    expect(after(day('2024-02-29'), term(2, 'year'), calendar).dueOn).toBe('2026-02-28');
  });

  it('a term says when it was counted over days that are not published [K7]', () => {
    expect(after(day('2026-12-28'), term(7, 'workingDay'), calendar).isProvisional).toBe(true);
    expect(after(day('2026-12-28'), term(7, 'calendarDay'), calendar).isProvisional).toBe(false);
  });

  it('a term of hours runs through night and holiday to the minute [K4]', () => {
    const { dueAt } = afterMoment(instant('2026-09-30T10:00:00+08:00'), term(24, 'hour'));
    expect(dueAt).toBe('2026-10-01T02:00:00.000Z');
    expect(isLateAt({ dueAt }, instant('2026-10-01T10:00:00+08:00'))).toBe(false);
    expect(isLateAt({ dueAt }, instant('2026-10-01T10:01:00+08:00'))).toBe(true);
  });

  it('a term includes its last day whole', () => {
    expect(isLate({ dueOn: day('2026-05-21') }, day('2026-05-21'))).toBe(false);
    expect(isLate({ dueOn: day('2026-05-21') }, day('2026-05-22'))).toBe(true);
  });

  it('a term in hours has no last day, and one in days no last moment', () => {
    expect(() => after(day('2026-05-06'), term(24, 'hour'), calendar)).toThrow(RangeError);
    expect(() => afterMoment(instant('2026-05-06T02:00:00Z'), term(3, 'calendarDay'))).toThrow(RangeError);
  });

  it('a term never ends before it was counted out, and rolls only to days of work', () => {
    fc.assert(
      fc.property(
        fc.nat(8000).map((days) => addDays(day('2004-01-01'), days)),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom<Term['unit']>('workingDay', 'calendarDay', 'month', 'year'),
        fc.boolean(),
        (from, length, unit, rolls) => {
          const { rawDueOn, dueOn } = after(from, term(length, unit, rolls), calendar);
          return rawDueOn > from && dueOn >= rawDueOn && (!rolls || calendar.isWorkingDay(dueOn));
        },
      ),
      { numRuns: 200 },
    );
  });
});
