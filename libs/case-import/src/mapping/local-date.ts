import { isInstant, isPlainDate, instant, type PlainDate } from '@ecl/kernel';
import type { MappingFile } from './mapping.js';
import { dayInCell } from './spreadsheet-cells.js';

/** The day that a time stamp falls on; undefined when it is not a time stamp. */
export type LocalDate = (timestamp: string) => PlainDate | undefined;

/** Most time stamps of a log repeat: they are days. */
const MOST_REMEMBERED = 10_000;

export const localDateBy = (rule: MappingFile['time']): LocalDate =>
  remembering(rule.rule === 'zone' ? inZone(rule.zone) : rule.cells === undefined ? asWritten : inCells(rule.cells));

const asWritten: LocalDate = (timestamp) => {
  const day = timestamp.slice(0, 10);
  const isFollowedWell = timestamp.length === 10 || /^[Tt ]\d/.test(timestamp.slice(10, 12));
  return isFollowedWell && isPlainDate(day) ? day : undefined;
};

/** An ISO date first: most cells are one. */
const inCells =
  (cells: NonNullable<WithCells['cells']>): LocalDate =>
  (timestamp) =>
    asWritten(timestamp) ?? dayInCell(timestamp, cells === 'spreadsheet1904' ? 1904 : 1900);

type WithCells = Extract<MappingFile['time'], { rule: 'localDate' }>;

const inZone = (timeZone: string): LocalDate => {
  // The Swedish date format is the ISO format.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  return (timestamp) => {
    try {
      const day = format.format(new Date(isInstant(timestamp) ? timestamp : instant(timestamp)));
      return isPlainDate(day) ? day : undefined;
    } catch {
      return undefined;
    }
  };
};

/** There was no year 0: a program wrote it where it had no date. */
const isYear0 = (day: PlainDate | undefined): boolean => day?.startsWith('0000') === true;

const remembering = (compute: LocalDate): LocalDate => {
  const known = new Map<string, PlainDate | undefined>();
  return (timestamp) => {
    const found = known.get(timestamp);
    if (found !== undefined || known.has(timestamp)) return found;
    if (known.size >= MOST_REMEMBERED) known.clear();
    const read = compute(timestamp);
    const day = isYear0(read) ? undefined : read;
    known.set(timestamp, day);
    return day;
  };
};
