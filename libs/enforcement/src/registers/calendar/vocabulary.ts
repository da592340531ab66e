import { date, integer, listOf, record, text, type EventOf } from '@ecl/event-sourcing';
import { occurredAt } from '../../case/values.js';
import { legalEventType } from '../../law/event-type.js';
import { entryCommand, StrikeEntry } from '../corrections/vocabulary.js';

/** 节假日安排: the commands and entries of the register of the calendar. */

/** One notice of the State Council (国务院办公厅关于部分节假日安排的通知). */
const calendarYear = () => ({
  occurredAt: occurredAt(),
  /** The year that the notice is for; it can also name the last days of the year before. */
  year: integer({ min: 2004, max: 2100 }),
  publishedOn: date(),
  /** Holidays, and working days that became days off by exchange (调休). */
  holidays: listOf(date(), { min: 1, max: 120 }),
  /** Weekend days on which people work instead. */
  makeUpWork: listOf(date(), { max: 60 }),
  /** The number or the address of the notice. */
  source: text({ max: 400 }),
});

export const CalendarYearPublished = legalEventType('CalendarYearPublished', record(calendarYear()), {
  zh: '登记节假日安排',
  en: 'Holidays of a year published',
  articles: ['M55 45', 'CPL 85'],
});
export type CalendarYearPublished = EventOf<typeof CalendarYearPublished>;

export const PublishCalendarYear = entryCommand('PublishCalendarYear', calendarYear(), {
  en: 'Enter the holidays of a year',
  records: CalendarYearPublished,
});

export const calendarEventTypes = [CalendarYearPublished] as const;

export const calendarCommandTypes = [PublishCalendarYear, StrikeEntry] as const;
