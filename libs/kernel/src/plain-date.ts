import type { Instant } from './instant.js';

declare const plainDateBrand: unique symbol;

/** A day of the Gregorian calendar without time or zone: `2026-05-06`. Sorts as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

export const PLAIN_DATE_PATTERN = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
const dateExpression = new RegExp(PLAIN_DATE_PATTERN);
const DAY = 86_400_000;

/** Every month has at least this many days; only later days have to be looked up. */
const DAYS_IN_ANY_MONTH = 28;

export const isPlainDate = (text: string): text is PlainDate =>
  dateExpression.test(text) &&
  (Number(text.slice(8)) <= DAYS_IN_ANY_MONTH || fromEpochDay(epochDay(text as PlainDate)) === text);

/** The days that a person may mean: nobody who is party to a case was born earlier, and no time limit ends later. */
export const EARLIEST_DAY = '1900-01-01' as PlainDate;
export const LATEST_DAY = '2199-12-31' as PlainDate;

/** @throws RangeError when the text is not a real day. */
export const plainDate = (text: string): PlainDate => {
  if (!isPlainDate(text)) throw new RangeError(`"${text}" is not a date (YYYY-MM-DD)`);
  return text;
};

/** Days since 1970-01-01 of the first and the last day that can be written with four digits of a year. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** Days since 1970-01-01. */
const epochDay = (date: PlainDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY);
const fromEpochDay = (day: number): PlainDate => {
  const date = new Date(Math.min(Math.max(day, FIRST_DAY), LAST_DAY) * DAY);
  return (Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10)) as PlainDate;
};

/** The day that many days later. No day is before the year 0 or after 9999: what would be there is on the first or the last. */
export const addDays = (date: PlainDate, days: number): PlainDate => fromEpochDay(epochDay(date) + days);

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => epochDay(to) - epochDay(from);

/** 0 = Sunday … 6 = Saturday. */
export const dayOfWeek = (date: PlainDate): number => (((epochDay(date) + 4) % 7) + 7) % 7;

const LAST_YEAR = 9999;

/** The same day of a later month, or the last day of that month if it has no such day (rule K6). */
export const addMonths = (date: PlainDate, months: number): PlainDate => {
  const count = yearOf(date) * 12 + (Number(date.slice(5, 7)) - 1) + months;
  const year = Math.floor(count / 12);
  const month = count - year * 12;
  if (year < 0) return fromEpochDay(FIRST_DAY);
  if (year > LAST_YEAR) return fromEpochDay(LAST_DAY);
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const day = Math.min(Number(date.slice(8, 10)), lastDay);
  return `${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
};

export const addYears = (date: PlainDate, years: number): PlainDate => addMonths(date, years * 12);

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));

/**
 * The full years between a birthday and a day: the legal age on that day; a year is complete on the birthday itself.
 */
export const yearsBetween = (birthday: PlainDate, on: PlainDate): number => {
  const years = yearOf(on) - yearOf(birthday);
  return on.slice(5) >= birthday.slice(5) ? years : years - 1;
};

/** China keeps one time zone, eight hours ahead of UTC, without summer time since 1992: a day there begins at 16:00 UTC. */
const BEGIN_OF_DAY_IN_CHINA = '16';

/** The day in China on which a moment falls. Read from its text: every rule and every row of a read model asks for it. */
export const chinaDateOf = (moment: Instant): PlainDate => {
  const day = moment.slice(0, 10) as PlainDate;
  return moment.slice(11, 13) < BEGIN_OF_DAY_IN_CHINA ? day : addDays(day, 1);
};
