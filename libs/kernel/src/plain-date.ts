import type { Instant } from './instant.js';

declare const plainDateBrand: unique symbol;

/** A day of the Gregorian calendar without time or zone: `2026-05-06`. Sorts as text. */
export type PlainDate = string & { readonly [plainDateBrand]: true };

export const PLAIN_DATE_PATTERN = '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$';
const dateExpression = new RegExp(PLAIN_DATE_PATTERN);

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
/** 0000-03-01. */
const FIRST_MARCH = -719_468;

/*
 * Days and dates are turned into each other by whole numbers (H. Hinnant, "chrono-compatible low-level date algorithms":
 * years begin in March, so that the leap day is the last), because every rule and every row of a read model does it, and
 * `Date` reads and writes text each time.
 */
const DAYS_IN_ERA = 146_097;
const YEARS_IN_ERA = 400;

/** Days since 1970-01-01; NaN for what is no date. */
const epochDay = (date: PlainDate): number => {
  const month = Number(date.slice(5, 7));
  const year = Number(date.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / YEARS_IN_ERA);
  const yearOfEra = year - era * YEARS_IN_ERA;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(date.slice(8, 10)) - 1;
  return (
    era * DAYS_IN_ERA +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear +
    FIRST_MARCH
  );
};

const fromEpochDay = (asked: number): PlainDate => {
  if (Number.isNaN(asked)) return '' as PlainDate;
  const day = Math.min(Math.max(asked, FIRST_DAY), LAST_DAY) - FIRST_MARCH;
  const era = Math.floor(day / DAYS_IN_ERA);
  const dayOfEra = day - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * YEARS_IN_ERA + (month <= 2 ? 1 : 0);
  return textOf(year, month, dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1);
};

const textOf = (year: number, month: number, day: number): PlainDate =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}` as PlainDate;
const twoDigits = (count: number): string => (count < 10 ? `0${String(count)}` : String(count));

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
  return textOf(year, month + 1, day);
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
