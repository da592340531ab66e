import { addDays, dayOfWeek, type PlainDate } from '@ecl/kernel';

/**
 * Monday to Friday. The public holidays at the place of a foreign log are not known here, so working days are counted
 * without them, and each finding based on the count says so.
 */
const isWeekday = (dayOfTheWeek: number): boolean => dayOfTheWeek !== 0 && dayOfTheWeek !== 6;

/** `date`, or the Monday after it: how a last day that falls on a weekend moves (rule K2). */
export const rolledOffWeekend = (date: PlainDate): PlainDate => {
  const day = dayOfWeek(date);
  return isWeekday(day) ? date : addDays(date, day === 6 ? 2 : 1);
};

/** The n-th weekday after `date`; the day itself is not counted (rule K1). */
export const addWeekdays = (date: PlainDate, count: number): PlainDate => {
  let day = dayOfWeek(date);
  let days = 0;
  for (let left = count; left > 0; days += 1) {
    day = (day + 1) % 7;
    if (isWeekday(day)) left -= 1;
  }
  return addDays(date, days);
};
