import { chinaDateOf, yearOf, type PlainDate } from '@ecl/kernel';
import type { DataOf } from '../../law/command-type.js';
import { decidingEntry, decidingStrike } from '../corrections/procedure.js';
import { BAD_ENTRY } from '../entry-rules.js';
import { entriesOf, registerDecider, registerRule } from '../history.js';
import { CalendarYearPublished, PublishCalendarYear } from './vocabulary.js';

type PublishCalendarYear = DataOf<typeof PublishCalendarYear>;

/** A second notice about a year changes the first one: the entry is corrected, so that there is one answer for each day. */
export const YearMustBeNew = registerRule<PublishCalendarYear>()({
  ...BAD_ENTRY,
  code: 'registers.year-published-already',
  refs: ['K7'],
  en: 'The holidays of this year are in the register already.',
  zh: '该年度的节假日安排已经登记。',
  reads: ['year'],
  brokenWhen: ({ year }, history) => entriesOf(history, 'CalendarYearPublished').some((entry) => entry.year === year),
});

/** A notice can name days of December before, and nothing else outside its year. */
const belongsTo = (year: number, day: PlainDate): boolean =>
  yearOf(day) === year || (yearOf(day) === year - 1 && day.slice(5, 7) === '12');

export const DaysMustBelongToTheYear = registerRule<PublishCalendarYear>()({
  ...BAD_ENTRY,
  code: 'registers.day-of-another-year',
  refs: ['K7'],
  en: 'The notice names a day outside its year and the December before.',
  zh: '所列日期不属于该年度，也不属于上一年十二月。',
  reads: ['year', 'holidays', 'makeUpWork'],
  brokenWhen: ({ year, holidays, makeUpWork }) => [...holidays, ...makeUpWork].some((day) => !belongsTo(year, day)),
  particulars: ({ year, holidays, makeUpWork }) => ({
    days: [...holidays, ...makeUpWork].filter((day) => !belongsTo(year, day)).join(', '),
  }),
});

const twice = (days: readonly PlainDate[]): readonly PlainDate[] => days.filter((day, i) => days.indexOf(day) !== i);

export const DaysMustBeNamedOnce = registerRule<PublishCalendarYear>()({
  ...BAD_ENTRY,
  code: 'registers.day-named-twice',
  refs: ['K7'],
  en: 'A day is named twice, or both as a holiday and as a day of work.',
  zh: '同一日期重复列出，或者既列为放假又列为上班。',
  reads: ['holidays', 'makeUpWork'],
  brokenWhen: ({ holidays, makeUpWork }) => twice([...holidays, ...makeUpWork]).length > 0,
  particulars: ({ holidays, makeUpWork }) => ({ days: [...new Set(twice([...holidays, ...makeUpWork]))].join(', ') }),
});

export const NoticeMustBePublished = registerRule<PublishCalendarYear>()({
  ...BAD_ENTRY,
  code: 'registers.published-in-the-future',
  refs: ['K7'],
  en: 'The notice is dated later than today.',
  zh: '通知的发布日期晚于今天。',
  reads: ['publishedOn'],
  brokenWhen: ({ publishedOn }, _, { now }) => publishedOn > chinaDateOf(now),
});

/** 节假日安排: `register-calendar`. */
export const calendarDecider = registerDecider([
  decidingEntry(PublishCalendarYear, {
    register: 'calendar',
    mustHold: [YearMustBeNew, DaysMustBelongToTheYear, DaysMustBeNamedOnce, NoticeMustBePublished],
    then: CalendarYearPublished,
  }),
  decidingStrike('calendar'),
]);
