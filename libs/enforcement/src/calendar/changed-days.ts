import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import type { WorkingCalendar } from './working-calendar.js';

/** The first and the last day that two calendars count differently, or of which one of them is not sure. */
export interface ChangedDays {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/**
 * What news about a year changed: a notice names days of its year and of December before, and settles them. Undefined where
 * nothing changed. Only what was reckoned over one of these days can move.
 */
export const changedDays = (year: number, before: WorkingCalendar, after: WorkingCalendar): ChangedDays | undefined => {
  const isChanged = (day: PlainDate): boolean =>
    before.isWorkingDay(day) !== after.isWorkingDay(day) || before.isProvisional(day) !== after.isProvisional(day);
  const last = plainDate(`${String(year)}-12-31`);
  let from: PlainDate | undefined;
  let to: PlainDate | undefined;
  for (let day = plainDate(`${String(year - 1)}-12-01`); day <= last; day = addDays(day, 1)) {
    if (!isChanged(day)) continue;
    from ??= day;
    to = day;
  }
  return from === undefined || to === undefined ? undefined : { from, to };
};
