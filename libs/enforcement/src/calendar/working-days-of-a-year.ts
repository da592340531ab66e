import { addDays, daysBetween, yearOf, type PlainDate } from '@ecl/kernel';

/** The last day that can be written; nothing is counted beyond it. */
const LAST_DAY = '9999-12-31' as PlainDate;

/** How many days of work a year has up to each of its days; the first entry stands for the day before the year. */
export type WorkingDaysOfAYear = readonly number[];

export const workingDaysOfAYear = (year: number, isWorkingDay: (day: PlainDate) => boolean): WorkingDaysOfAYear => {
  const sums = [0];
  let sum = 0;
  for (let day = firstDayOf(year); yearOf(day) === year; day = addDays(day, 1)) {
    if (isWorkingDay(day)) sum += 1;
    sums.push(sum);
    if (day === LAST_DAY) break;
  }
  return sums;
};

/**
 * Counts days of work by the sums of their years: a time limit that was stopped for months was counted day by day
 * whenever anyone asked for it.
 */
export class WorkingDayCount {
  constructor(private readonly sumsOf: (year: number) => WorkingDaysOfAYear) {}

  /** Days of work after `from` up to and including `to`, which is later. */
  between(from: PlainDate, to: PlainDate): number {
    const last = yearOf(to);
    let days = this.upTo(to) - this.upTo(from);
    for (let year = yearOf(from); year < last; year += 1) days += this.of(year);
    return days;
  }

  /** The n-th day of work after a day; the last day that can be written where there are not so many. */
  after(day: PlainDate, n: number): PlainDate {
    let year = yearOf(day);
    let left = this.upTo(day) + n;
    while (left > this.of(year)) {
      left -= this.of(year);
      year += 1;
      if (year > yearOf(LAST_DAY)) return LAST_DAY;
    }
    const sums = this.sumsOf(year);
    // Each day counts once at most, so it is not earlier.
    let place = left;
    while ((sums[place] as number) < left) place += 1;
    return addDays(firstDayOf(year), place - 1);
  }

  /** From the first day of its year. */
  private upTo(day: PlainDate): number {
    const year = yearOf(day);
    return this.sumsOf(year)[daysBetween(firstDayOf(year), day) + 1] as number;
  }

  private of(year: number): number {
    return this.sumsOf(year).at(-1) as number;
  }
}

const firstDayOf = (year: number): PlainDate => `${String(year).padStart(4, '0')}-01-01` as PlainDate;
