import { chinaClockOf, isInstant } from '@ecl/kernel';

/** A moment as clocks in China show it. What is no moment, such as a day, stays as it is. */
export const beijingTime = (when: string): string => (isInstant(when) ? chinaClockOf(when) : when);
