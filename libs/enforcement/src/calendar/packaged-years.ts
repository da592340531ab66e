import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { NOTICED_DAYS } from './noticed-days.js';
import { FIRST_DAY_OF_THE_NEXT_NOTICE, type PublishedYear } from './published-year.js';

/**
 * The days on which the notices appeared, as the addresses of their pages on gov.cn say. Where no address has the day
 * (2004 to 2008, 2014), the first day of the year is taken: no notice was later. A year that was changed after its first
 * notice (2015, 2019, 2020) is in the package as changed.
 */
const PUBLISHED_ON: Readonly<Record<number, string>> = {
  2009: '2008-12-10',
  2010: '2009-12-08',
  2011: '2010-12-10',
  2012: '2011-12-06',
  2013: '2012-12-10',
  2015: '2014-12-16',
  2016: '2015-12-10',
  2017: '2016-12-01',
  2018: '2017-11-30',
  2019: '2018-12-06',
  2020: '2019-11-21',
  2021: '2020-11-25',
  2022: '2021-10-25',
  2023: '2022-12-08',
  2024: '2023-10-25',
  2025: '2024-11-12',
  2026: '2025-11-04',
};

/** A day by the notice that named it: the last days of December belong to the notice of the next year. */
const noticeOf = (date: PlainDate): number =>
  Number(date.slice(0, 4)) + (date.slice(5) >= FIRST_DAY_OF_THE_NEXT_NOTICE ? 1 : 0);

const daysOf = (year: string, spans: string): readonly PlainDate[] =>
  spans.split(' ').flatMap((span) => {
    const [first, last = first] = span.split('..').map((monthAndDay) => plainDate(`${year}-${monthAndDay}`));
    if (!first || !last) return [];
    const days: PlainDate[] = [];
    for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
    return days;
  });

const off = Object.entries(NOTICED_DAYS).flatMap(([year, noticed]) => daysOf(year, noticed.off));
const work = Object.entries(NOTICED_DAYS).flatMap(([year, noticed]) => daysOf(year, noticed.work));

/** The years that come with the product; the register of the calendar adds later ones, and may replace these. */
export const PACKAGED_YEARS: readonly PublishedYear[] = Object.keys(NOTICED_DAYS)
  .map(Number)
  .map((year) => ({
    year,
    publishedOn: plainDate(PUBLISHED_ON[year] ?? `${String(year)}-01-01`),
    holidays: off.filter((date) => noticeOf(date) === year),
    makeUpWork: work.filter((date) => noticeOf(date) === year),
  }));
