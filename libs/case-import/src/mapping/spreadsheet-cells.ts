import {
  addDays,
  daysBetween,
  EARLIEST_DAY,
  isPlainDate,
  LATEST_DAY,
  minorUnits,
  plainDate,
  yearOf,
  type Fen,
  type PlainDate,
} from '@ecl/kernel';

/** Full-width digits and signs as plain ones, and no spaces at the ends. */
const plain = (cell: string): string => cell.normalize('NFKC').trim();

/** `2019/11/3`, `2019-11-03 8:05`, `2019年11月3日`, `2019.11.03`: one separator throughout, and perhaps a time. */
const DAY =
  /^(\d{4})(?:([/.-])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日)(?:[T ]?\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/u;

/** A day as a number: whole days, and the time as a fraction. A number that may be a year, or a day of a year that nobody means, is none. */
const SERIAL = /^(\d{1,7})(?:\.\d+)?$/;

/** What a spreadsheet counts its days from. */
export type DaysFrom = 1900 | 1904;

/** Day 0. Before day 61 those from 1900 are a day off, because Excel knows a 29 February 1900: such a number is no day. */
const DAY_0: Readonly<Record<DaysFrom, { readonly day: PlainDate; readonly first: number }>> = {
  1900: { day: plainDate('1899-12-30'), first: 61 },
  1904: { day: plainDate('1904-01-01'), first: 0 },
};

/** The day that a cell of a spreadsheet shows; undefined where it shows none, or one that does not exist. */
export const dayInCell = (cell: string, daysFrom: DaysFrom): PlainDate | undefined => {
  const text = plain(cell);
  const serial = SERIAL.exec(text)?.[1];
  if (serial !== undefined) return dayOfSerial(Number(serial), daysFrom);
  const [, year = '', , month, dayOfMonth, chineseMonth, chineseDay] = DAY.exec(text) ?? [];
  const [m = '', d = ''] = [month ?? chineseMonth, dayOfMonth ?? chineseDay];
  const day = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  return isPlainDate(day) ? day : undefined;
};

const dayOfSerial = (serial: number, daysFrom: DaysFrom): PlainDate | undefined => {
  const { day, first } = DAY_0[daysFrom];
  const isYear = serial >= yearOf(EARLIEST_DAY) && serial <= yearOf(LATEST_DAY);
  return isYear || serial < first || serial > daysBetween(day, LATEST_DAY) ? undefined : addDays(day, serial);
};

/** Marks of a currency before or behind an amount. */
const CURRENCY = /^(?:[¥€$£]|CNY|RMB|人民币)\s*|\s*(?:元|CNY|RMB)$/giu;
const GROUPED = /^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const IN_BRACKETS = /^\((.*)\)$/;
const DIGITS = /^\d+(?:\.\d*)?$/;

/**
 * An amount as a spreadsheet shows it, in minor units: `1,234.50`, `￥1,234.5`, `１２３４．５`, `(20.00)` for less than nothing.
 * @throws RangeError for anything else, such as thousands that are not separated in threes
 */
export const amountInCell = (cell: string, minorDigits: number): Fen => {
  const text = plain(cell);
  const inBrackets = IN_BRACKETS.exec(text)?.[1];
  const isNegative = inBrackets !== undefined || text.startsWith('-');
  const number = (inBrackets ?? (isNegative ? text.slice(1) : text)).trim().replaceAll(CURRENCY, '').trim();
  const digits = GROUPED.test(number) ? number.replaceAll(',', '') : number;
  if (!DIGITS.test(digits)) throw new RangeError(`"${cell}" is not an amount of money`);
  try {
    return minorUnits(`${isNegative ? '-' : ''}${digits}`, minorDigits);
  } catch (cause) {
    throw new RangeError(`"${cell}" is not an amount of at most ${String(minorDigits)} decimals`, { cause });
  }
};
