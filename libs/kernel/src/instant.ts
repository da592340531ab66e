declare const instantBrand: unique symbol;

/** A moment in UTC with milliseconds: `2026-01-05T01:00:02.000Z`. Sorts as text. */
export type Instant = string & { readonly [instantBrand]: true };

export const INSTANT_PATTERN =
  '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])T([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d\\.\\d{3}Z$';
const instantExpression = new RegExp(INSTANT_PATTERN);

export const isInstant = (text: string): text is Instant =>
  instantExpression.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

export const instantOf = (date: Date): Instant => date.toISOString() as Instant;

const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads any ISO 8601 date-time that names its offset (`2026-01-05T09:00:02+08:00`) into UTC.
 * @throws RangeError when the text is not a moment, or has no offset: a local time without an offset is not a moment.
 */
export const instant = (text: string): Instant => {
  const [, day = '', , , offset] = DATE_TIME.exec(text) ?? [];
  const date = new Date(text);
  if (!isDayThatExists(day) || Number.isNaN(date.getTime())) throw new RangeError(`"${text}" is not a moment in time`);
  if (offset === undefined) throw new RangeError(`"${text}" names no offset from UTC`);
  return instantOf(date);
};

/** Date reads the 30th of February as the 2nd of March. */
const isDayThatExists = (day: string): boolean => {
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
};

export const epochMilliseconds = (moment: Instant): number => Date.parse(moment);

/** `moment` moved by a number of milliseconds; hours are counted without a break (rule K4). */
export const plusMilliseconds = (moment: Instant, milliseconds: number): Instant =>
  instantOf(new Date(epochMilliseconds(moment) + milliseconds));

export const plusHours = (moment: Instant, hours: number): Instant => plusMilliseconds(moment, hours * 3_600_000);
