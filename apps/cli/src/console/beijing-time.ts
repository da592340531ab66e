import { isInstant, plusHours } from '@ecl/kernel';

/** A moment as clocks in China show it, to the second: `2026-03-02 09:00:00`. What is no moment, such as a day, stays as it is. */
export const beijingTime = (when: string): string =>
  isInstant(when) ? plusHours(when, 8).slice(0, 19).replace('T', ' ') : when;
