import { isPlainDate } from '@ecl/kernel';

/** An XML dateTime, with or without an offset; a leap second is none. */
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?|24:00:00(?:\.0+)?)(Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?$/;

/** The greatest whole number of XML's `long`. */
const LONGEST = 9_223_372_036_854_775_807n;

const isDateTime = (value: string): boolean => {
  const [, day = ''] = DATE_TIME.exec(value) ?? [];
  return isPlainDate(day);
};

const isLong = (value: string): boolean => {
  if (!/^[+-]?\d{1,40}$/.test(value)) return false;
  const number = BigInt(value.replace(/^\+/, ''));
  return number <= LONGEST && number >= -LONGEST - 1n;
};

const CHECKS: Readonly<Record<string, (value: string) => boolean>> = {
  string: () => true,
  id: () => true,
  date: isDateTime,
  int: isLong,
  float: (value) => /^(?:[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN)$/.test(value),
  boolean: (value) => /^(?:true|false|0|1)$/.test(value),
};

/** The type under which a value can be written: its own, or `string` where it is none of that type. */
export const writableType = (type: string, value: string): string => (CHECKS[type]?.(value) === true ? type : 'string');

/**
 * A time as RFC 3339 has it, which wants an offset: for a day, or a local time, it is the one given. Undefined for what is no time.
 */
export const withOffset = (time: string, offset: string): string | undefined => {
  const full = time.length === 10 ? `${time}T00:00:00` : time;
  const [whole, , clock = '', zone] = DATE_TIME.exec(full) ?? [];
  if (whole === undefined || !isDateTime(full) || clock.startsWith('24')) return undefined;
  return zone === undefined ? `${full}${offset}` : full;
};

/** A time as XML has it: a day is its midnight, without a word about where. */
export const asDateTime = (time: string): string => (time.length === 10 ? `${time}T00:00:00` : time);
