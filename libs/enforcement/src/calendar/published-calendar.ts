import { addDays, type PlainDate } from '@ecl/kernel';
import { DayKinds } from './day-kinds.js';
import { PACKAGED_YEARS } from './packaged-years.js';
import type { PublishedYear } from './published-year.js';
import type { CountedDay, WorkingCalendar } from './working-calendar.js';
import { WorkingDayCount } from './working-days-of-a-year.js';

/** The calendar that these notices make; other years have weekends and fixed holidays, and are provisional (K7). */
export const calendarFrom = (notices: readonly PublishedYear[]): WorkingCalendar => {
  const kinds = new DayKinds(notices);
  const count = new WorkingDayCount((year) => kinds.workingDaysOf(year));
  const isWorkingDay = (date: PlainDate): boolean => kinds.isWorkingDay(date);

  const counted = (from: PlainDate, to: PlainDate): CountedDay => ({
    date: to,
    isProvisional: kinds.isProvisionalWithin(from, to),
  });

  const addWorkingDays = (date: PlainDate, days: number): CountedDay => {
    if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`${String(days)} is no number of working days`);
    return counted(addDays(date, 1), count.after(date, days));
  };

  const rollForward = (date: PlainDate): CountedDay => {
    let day = date;
    while (!isWorkingDay(day)) day = addDays(day, 1);
    return counted(date, day);
  };

  const workingDaysBetween = (from: PlainDate, to: PlainDate): number => (from < to ? count.between(from, to) : 0);

  return {
    isWorkingDay,
    isStatutoryHoliday: (date) => kinds.of(date) === 'holiday',
    isProvisional: (date) => kinds.isProvisional(date),
    addWorkingDays,
    rollForward,
    workingDaysBetween,
    years: notices.map(({ year }) => year).toSorted((a, b) => a - b),
  };
};

const packaged = calendarFrom(PACKAGED_YEARS);

/** The calendar that comes with the product, as far as its last notice. */
export const workingCalendar = (): WorkingCalendar => packaged;
