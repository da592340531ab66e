import { isPlainDate } from './plain-date.js';

declare const instantBrand: unique symbol;

/** A moment in UTC with milliseconds: `2026-01-05T01:00:02.000Z`. Sorts as text. */
export type Instant = string & { readonly [instantBrand]: true };

export const INSTANT_PATTERN =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$';
const instantExpression = new RegExp(INSTANT_PATTERN);

export const isInstant = (text: string): text is Instant =>
  instantExpression.test(text) && isPlainDate(text.slice(0, 10));

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

/** The forms of a moment that RFC 3339 allows, as a pattern of JSON Schema: any offset, any number of digits, small letters. */
export const RFC_3339_PATTERN =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])[Tt]([01]\\d|2[0-3]):[0-5]\\d:([0-5]\\d|60)(\\.\\d+)?([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)$';
const rfc3339Expression = new RegExp(RFC_3339_PATTERN);

/** What ISO 8601 allows beyond that: no seconds, and an offset without its colon. */
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * The moment that a text of RFC 3339 names; undefined for any other text. Digits after the millisecond are cut off: a
 * moment is never later than it was given.
 */
export const momentOf = (text: string): Instant | undefined => {
  if (!rfc3339Expression.test(text)) return undefined;
  const written = text.toUpperCase();
  if (!isPlainDate(written.slice(0, 10))) return undefined;
  const isLeapSecond = written.slice(17, 19) === '60';
  const [, milliseconds = '', offset = ''] = /^(\.\d{1,3})?\d*(Z|[+-].*)$/.exec(written.slice(19)) ?? [];
  const second = isLeapSecond ? `${written.slice(0, 17)}59` : written.slice(0, 19);
  const date = new Date(`${second}${milliseconds}${offset}`);
  if (!isInAYear(date)) return undefined;
  if (!isLeapSecond) return instantOf(date);
  // A leap second is the last second of a month in UTC; a clock without leap seconds shows the next one.
  const next = new Date(date.getTime() + 1000);
  return next.toISOString().slice(8, 19) === '01T00:00:00' ? instantOf(next) : undefined;
};

/**
 * Reads any ISO 8601 date-time that names its offset (`2026-01-05T09:00:02+08:00`) into UTC.
 * @throws RangeError when the text is not a moment, or has no offset: a local time without an offset is not a moment.
 */
export const instant = (text: string): Instant => {
  const moment = momentOf(text);
  if (moment !== undefined) return moment;
  const [, , , offset] = DATE_TIME.exec(text) ?? [];
  const date = new Date(text.toUpperCase());
  if (!DATE_TIME.test(text) || !isPlainDate(text.slice(0, 10)) || !isInAYear(date))
    throw new RangeError(`"${text}" is not a moment in time`);
  if (offset === undefined) throw new RangeError(`"${text}" names no offset from UTC`);
  return instantOf(date);
};

/** A year has four digits; an offset may lead out of them. */
const isInAYear = (date: Date): boolean => date.getUTCFullYear() >= 0 && date.getUTCFullYear() <= 9999;

export const epochMilliseconds = (moment: Instant): number => Date.parse(moment);

/** `moment` moved by a number of milliseconds; hours are counted without a break (rule K4). */
export const plusMilliseconds = (moment: Instant, milliseconds: number): Instant =>
  instantOf(new Date(epochMilliseconds(moment) + milliseconds));

export const plusHours = (moment: Instant, hours: number): Instant => plusMilliseconds(moment, hours * 3_600_000);

/** A moment as clocks in China show it, to the second: `2026-03-02 09:00:00`. */
export const chinaClockOf = (moment: Instant): string => plusHours(moment, 8).slice(0, 19).replace('T', ' ');
