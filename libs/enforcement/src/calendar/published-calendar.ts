import { addDays, type PlainDate } from '@ecl/kernel';
import { DayKinds } from './day-kinds.js';
import { PACKAGED_YEARS } from './packaged-years.js';
import type { PublishedYear } from './published-year.js';
import type { CountedDay, WorkingCalendar } from './working-calendar.js';

/** So many answers are remembered: each rule of a step asks again for the same last days. */
const ANSWERS = 4_096;

/** The calendar that these notices make; other years have weekends and fixed holidays, and are provisional (K7). */
export const calendarFrom = (notices: readonly PublishedYear[]): WorkingCalendar => {
  const kinds = new DayKinds(notices);
  const answers = new Map<string, CountedDay>();

  const isWorkingDay = (date: PlainDate): boolean => {
    const kind = kinds.of(date);
    return kind === 'workday' || kind === 'makeUpWork';
  };

  const counted = (from: PlainDate, to: PlainDate): CountedDay => ({
    date: to,
    isProvisional: kinds.isProvisionalWithin(from, to),
  });

  const addWorkingDays = (date: PlainDate, days: number): CountedDay => {
    if (!Number.isSafeInteger(days) || days < 1) throw new RangeError(`${String(days)} is no number of working days`);
    const asked = `${date}+${String(days)}`;
    const known = answers.get(asked);
    if (known) return known;
    const answer = countOn(date, days);
    if (answers.size >= ANSWERS) answers.clear();
    answers.set(asked, answer);
    return answer;
  };

  const countOn = (date: PlainDate, days: number): CountedDay => {
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
    for (let day = from; day < to;) {
      day = addDays(day, 1);
      if (isWorkingDay(day)) days += 1;
    }
    return days;
  };

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
