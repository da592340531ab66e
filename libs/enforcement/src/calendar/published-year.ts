import type { PlainDate } from '@ecl/kernel';

/** What one holiday notice of the State Council says (国务院办公厅关于部分节假日安排的通知). */
export interface PublishedYear {
  /** The year that the notice is for; it can also name the last days of the year before. */
  readonly year: number;
  readonly publishedOn: PlainDate;
  /** Holidays, and working days that became days off by exchange (调休). */
  readonly holidays: readonly PlainDate[];
  /** Weekend days on which people work instead. */
  readonly makeUpWork: readonly PlainDate[];
  /** The notice itself, by its number or address; undefined for years of the package whose number is not in its data. */
  readonly source?: string;
}

/**
 * No notice has ever named a day before 29 December of the previous year, so of a published year only the days from
 * 29 December on can still change.
 */
export const FIRST_DAY_OF_THE_NEXT_NOTICE = '12-29';
