import { addDays, type PlainDate } from '@ecl/kernel';
import { dayKind, isSettled, PUBLISHED } from './day-kinds.js';
import type { CountedDay, WorkingCalendar } from './working-calendar.js';

const isWorkingDay = (date: PlainDate): boolean => {
  const kind = dayKind(date);
  return kind === 'workday' || kind === 'makeUpWork';
};

/** The days after `from` up to and including `to` are all settled: the settled years have no gap. */
const counted = (from: PlainDate, to: PlainDate): CountedDay => ({
  date: to,
  isProvisional: !(isSettled(from) && isSettled(to)),
});

const addWorkingDays = (date: PlainDate, days: number): CountedDay => {
  if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`${String(days)} is no number of working days`);
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return counted(addDays(date, 1), day);
};

const rollForward = (date: PlainDate): CountedDay => {
  let day = date;
  while (!isWorkingDay(day)) day = addDays(day, 1);
  return counted(date, day);
};

const workingDaysBetween = (from: PlainDate, to: PlainDate): number => {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day)) days += 1;
  return days;
};

const calendar: WorkingCalendar = {
  isWorkingDay,
  isStatutoryHoliday: (date) => dayKind(date) === 'holiday',
  addWorkingDays,
  rollForward,
  workingDaysBetween,
  published: PUBLISHED,
};

/** The calendar of the State Council's notices, 2004–2026; outside them weekends and fixed holidays, marked provisional (K7). */
export const workingCalendar = (): WorkingCalendar => calendar;
