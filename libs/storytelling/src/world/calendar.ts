import { workingCalendar, type Command } from '@ecl/enforcement';
import { addDays, chinaDateOf, plainDate, yearOf, type Instant, type PlainDate } from '@ecl/kernel';
import { INVENTED } from './people.js';

/** From here on a day of December may be named by the notice of the next year. */
const LAST_DAYS_OF_A_YEAR = '12-29';

/**
 * The holidays of the years that are not in the product yet, as far as the stories reach: none of their last days may still move, whenever
 * they are told. They are invented, and are those that are fixed by date, as the clock of the stories counts.
 */
export const calendarEntries = (occurredAt: Instant): readonly Command[] => {
  const today = chinaDateOf(occurredAt);
  const year = yearOf(today);
  // What is told in January began the year before.
  const reached = [year - 1, year, ...(today.slice(5) >= LAST_DAYS_OF_A_YEAR ? [year + 1] : [])];
  return reached
    .filter((each) => !workingCalendar().years.includes(each))
    .map((each) => ({
      type: 'PublishCalendarYear',
      data: {
        occurredAt,
        year: each,
        publishedOn: plainDate(`${String(each - 1)}-12-01`),
        holidays: holidaysOf(each),
        makeUpWork: [],
        source: `演示放假安排${INVENTED}`,
      },
    }));
};

const holidaysOf = (year: number): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let day = plainDate(`${String(year)}-01-01`); yearOf(day) === year; day = addDays(day, 1))
    if (workingCalendar().isStatutoryHoliday(day)) days.push(day);
  return days;
};
