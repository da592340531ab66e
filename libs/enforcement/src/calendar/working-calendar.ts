import type { PlainDate } from '@ecl/kernel';

/** A day found by counting. After the last published year the count is provisional, and every display says so. */
export interface CountedDay {
  readonly date: PlainDate;
  readonly isProvisional: boolean;
}

/** The statutory working-day calendar: weekends, holidays and make-up working days (rules K2, K7). */
export interface WorkingCalendar {
  isWorkingDay(date: PlainDate): boolean;
  /** A statutory holiday of the State Council's notice, not a mere weekend. */
  isStatutoryHoliday(date: PlainDate): boolean;
  /** The n-th working day after `date`; the day itself is not counted (K1). */
  addWorkingDays(date: PlainDate, days: number): CountedDay;
  /** `date` itself when it is a working day, else the first working day after it (K2). */
  rollForward(date: PlainDate): CountedDay;
  /** Working days after `from` up to and including `to`; 0 when `to` is not later. */
  workingDaysBetween(from: PlainDate, to: PlainDate): number;
  /** No notice settles the day yet: its year is not published, or the next notice may still name it. */
  isProvisional(date: PlainDate): boolean;
  /** The years whose notice is known, in order. */
  readonly years: readonly number[];
}
