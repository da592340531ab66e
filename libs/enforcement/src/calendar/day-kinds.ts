import { addDays, dayOfWeek, plainDate, yearOf, type PlainDate } from '@ecl/kernel';
import { NOTICED_DAYS } from './noticed-days.js';

/** The kind of a day: a holiday of a notice, a make-up working day, an ordinary weekend, or an ordinary working day. */
export type DayKind = 'holiday' | 'makeUpWork' | 'weekend' | 'workday';

const years = Object.keys(NOTICED_DAYS).map(Number);
export const PUBLISHED = { fromYear: Math.min(...years), toYear: Math.max(...years) } as const;

/**
 * No notice has ever named a day before 29 December of the previous year, so only the days from 29 December of the last
 * published year can still change.
 */
const FIRST_DAY_OF_THE_NEXT_NOTICE = '12-29';

/** True for a day that no later notice can change. */
export const isSettled = (date: PlainDate): boolean => {
  const year = yearOf(date);
  if (year < PUBLISHED.fromYear || year > PUBLISHED.toYear) return false;
  return year < PUBLISHED.toYear || date.slice(5) < FIRST_DAY_OF_THE_NEXT_NOTICE;
};

export const dayKind = (date: PlainDate): DayKind => {
  const noticed = NOTICED.get(date);
  if (noticed) return noticed;
  if (isFixedHoliday(date)) return 'holiday';
  const weekday = dayOfWeek(date);
  return weekday === 0 || weekday === 6 ? 'weekend' : 'workday';
};

/**
 * Outside the published years: the holidays that 全国年节及纪念日放假办法 fixes by date, in the version of that year.
 * Holidays that follow the moon or the sun (春节, 清明, 端午, 中秋) are known only from notices.
 */
const isFixedHoliday = (date: PlainDate): boolean => {
  const year = yearOf(date);
  if (year >= PUBLISHED.fromYear && year <= PUBLISHED.toYear) return false;
  const version = FIXED_HOLIDAYS.find(({ fromYear }) => year >= fromYear);
  return version?.days.includes(date.slice(5)) ?? false;
};

const FIXED_HOLIDAYS: readonly { fromYear: number; days: readonly string[] }[] = [
  { fromYear: 2025, days: ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] },
  { fromYear: 2000, days: ['01-01', '05-01', '05-02', '05-03', '10-01', '10-02', '10-03'] },
  { fromYear: 1950, days: ['01-01', '05-01', '10-01', '10-02'] },
];

const NOTICED: ReadonlyMap<PlainDate, DayKind> = new Map(
  Object.entries(NOTICED_DAYS).flatMap(([year, { off, work }]) => [
    ...daysOf(year, off).map((date) => [date, 'holiday'] as const),
    ...daysOf(year, work).map((date) => [date, 'makeUpWork'] as const),
  ]),
);

function daysOf(year: string, spans: string): readonly PlainDate[] {
  return spans.split(' ').flatMap((span) => {
    const [first, last = first] = span.split('..').map((monthAndDay) => plainDate(`${year}-${monthAndDay}`));
    if (!first || !last) return [];
    const days: PlainDate[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });
}
