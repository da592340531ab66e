import { addDays, instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/published-calendar.js';
import { parametersOf } from '../case/clock-of-case.js';
import { rulePacks } from '../packs/in-force.js';
import type { Term } from '../packs/rule-packs.js';
import { begun, CLOCKS, isPast, readingOn, type ClockId } from './index.js';

const calendar = workingCalendar();
const day = plainDate;
const law = parametersOf(undefined, { packs: rulePacks() });
const term = (length: number, unit: Term['unit'], rolls = false): Term => ({ length, unit, rolls, article: 'APL 85' });

/** A clock as it would be with another term. */
const reading = (from: string, its: Term, clock: ClockId = 'L04', at?: string) =>
  readingOn(
    day(from),
    begun(clock, day(from), at === undefined ? undefined : instant(at)),
    (on) => ({ ...law(on), [CLOCKS[clock].term]: its }),
    calendar,
  );

describe('a term', () => {
  it('a term of working days passes over weekends and holidays [K5]', () => {
    // Served on Thursday 30 April 2026; Labour Day is from 1 to 5 May, Saturday 9 May is a day of work.
    expect(reading('2026-04-30', term(5, 'workingDay')).dueOn).toBe('2026-05-11');
  });

  it('a term of calendar days counts every day: five days and fifteen days are not one unit [X1]', () => {
    expect(reading('2026-05-06', term(15, 'calendarDay'))).toMatchObject({
      rawDueOn: '2026-05-21',
      dueOn: '2026-05-21',
      isProvisional: false,
      article: 'APL 85',
    });
    expect(reading('2026-05-06', term(15, 'workingDay')).dueOn).toBe('2026-05-26');
  });

  it('a term that rolls ends on the first day of work after a holiday, in favour of the party [K2, X20]', () => {
    // 15 days from 18 September 2026 are 3 October; National Day lasts until 7 October.
    expect(reading('2026-09-18', term(15, 'calendarDay', true))).toMatchObject({
      rawDueOn: '2026-10-03',
      dueOn: '2026-10-08',
    });
  });

  it('a term that does not roll ends on its last day, holiday or not: the duties of R310 [X20]', () => {
    expect(reading('2026-09-30', term(3, 'calendarDay')).dueOn).toBe('2026-10-03');
  });

  it('a term of months ends on the same date, or on the last day of a shorter month [K6]', () => {
    expect(reading('2026-08-31', term(6, 'month')).dueOn).toBe('2027-02-28');
  });

  it('a term of years ends on the same date', () => {
    expect(reading('2024-02-29', term(2, 'year')).dueOn).toBe('2026-02-28');
  });

  it('a term says when it was counted over days that are not published [K7]', () => {
    expect(reading('2026-12-28', term(7, 'workingDay')).isProvisional).toBe(true);
    expect(reading('2026-12-28', term(7, 'calendarDay')).isProvisional).toBe(false);
  });

  it('a term of hours runs through night and holiday to the minute, and its last moment belongs to it [K4]', () => {
    for (const [hours, last, late] of [
      [24, '2026-10-01T10:00:00+08:00', '2026-10-01T10:01:00+08:00'],
      [48, '2026-10-02T10:00:00+08:00', '2026-10-02T10:00:01+08:00'],
    ] as const) {
      const limit = reading('2026-09-30', term(hours, 'hour'), 'L62', '2026-09-30T10:00:00+08:00');
      expect(limit.dueAt).toBe(instant(last));
      expect(isPast(limit, instant(last))).toBe(false);
      expect(isPast(limit, instant(late))).toBe(true);
    }
  });

  it('a term includes its last day whole', () => {
    const limit = reading('2026-05-06', term(15, 'calendarDay'));
    expect(isPast(limit, instant('2026-05-21T23:59:59+08:00'))).toBe(false);
    expect(isPast(limit, instant('2026-05-22T00:00:00+08:00'))).toBe(true);
  });

  it('a term in hours needs a moment to begin from', () => {
    expect(() => reading('2026-05-06', term(24, 'hour'))).toThrow(RangeError);
  });

  it('a term never ends before it was counted out, and rolls only to days of work', () => {
    fc.assert(
      fc.property(
        fc.nat(8000).map((days) => addDays(day('2004-01-01'), days)),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom<Term['unit']>('workingDay', 'calendarDay', 'month', 'year'),
        fc.boolean(),
        (from, length, unit, rolls) => {
          const { rawDueOn, dueOn } = reading(from, term(length, unit, rolls));
          return rawDueOn > from && dueOn >= rawDueOn && (!rolls || calendar.isWorkingDay(dueOn));
        },
      ),
      { numRuns: 200 },
    );
  });
});
