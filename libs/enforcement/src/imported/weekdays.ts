import { addDays, dayOfWeek, type PlainDate } from '@ecl/kernel';

/**
 * Monday to Friday. The public holidays of the place a foreign log comes from are not known here, so working days are
 * counted without them, and each finding that counts them says so.
 */
const isWeekday = (date: PlainDate): boolean => {
  const day = dayOfWeek(date);
  return day !== 0 && day !== 6;
};

/** `date`, or the Monday after it: how a last day that falls on a weekend moves (rule K2). */
export const rolledOffWeekend = (date: PlainDate): PlainDate => {
  let day = date;
  while (!isWeekday(day)) day = addDays(day, 1);
  return day;
};

/** The n-th weekday after `date`; the day itself is not counted (rule K1). */
export const addWeekdays = (date: PlainDate, count: number): PlainDate => {
  let day = date;
  for (let left = count; left > 0;) {
    day = addDays(day, 1);
    if (isWeekday(day)) left -= 1;
  }
  return day;
};
