import { chinaDateOf, EARLIEST_DAY, isInstant, isPlainDate, LATEST_DAY } from '@ecl/kernel';

/** Whether a text is a day or a moment of a year that nobody means, such as 0001 or 9999. */
export const isOutOfReach = (text: string): boolean => {
  const day = isPlainDate(text) ? text : isInstant(text) ? chinaDateOf(text) : undefined;
  return day !== undefined && (day < EARLIEST_DAY || day > LATEST_DAY);
};
