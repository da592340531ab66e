import { instant, plainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { calendarHistory } from '../../calendar/calendar-history.js';
import { Administrator, at, contextOn, Li } from '../../testing/index.js';
import { givenRegister } from '../../testing/given-register.js';
import { EntryCorrected, StrikeEntry } from '../corrections/vocabulary.js';
import { calendarNewsFrom, type RecordedEntry } from './news.js';
import { CalendarYearPublished, PublishCalendarYear } from './vocabulary.js';

const day = plainDate;
const occurredAt = at('2026-11-10 09:00');
const context = contextOn('2026-11-10T10:00:00+08:00', { actor: Administrator });
const notice = {
  occurredAt,
  year: 2027,
  publishedOn: day('2026-11-05'),
  holidays: [day('2026-12-31'), day('2027-01-01'), day('2027-02-08')],
  makeUpWork: [day('2027-02-14')],
  source: '国办发明电〔2026〕示例号',
};
const reason = '录入错误';

describe('the register of the calendar', () => {
  it('the register of the calendar takes the notice of a year from the administrator, with its day of publication and its source [K7]', () => {
    givenRegister('calendar').when(PublishCalendarYear(notice), context).then(CalendarYearPublished(notice));
    givenRegister('calendar')
      .when(PublishCalendarYear(notice), contextOn('2026-11-10T10:00:00+08:00', { actor: Li }))
      .thenRefused('duties.role-not-entitled');
  });

  it('the register of the calendar may replace a year that is packaged', () => {
    const year = { ...notice, year: 2026, holidays: [day('2026-09-03')], makeUpWork: [] };
    givenRegister('calendar').when(PublishCalendarYear(year), context).then(CalendarYearPublished(year));
  });

  it('the register of the calendar takes one notice for each year; another one corrects it, on the same day too', () => {
    const published = CalendarYearPublished(notice);
    const changed = { ...notice, holidays: [day('2027-01-01')] };
    givenRegister('calendar', published)
      .when(PublishCalendarYear(changed), context)
      .thenRefused('registers.year-published-already');
    givenRegister('calendar', published)
      .when(PublishCalendarYear({ ...changed, corrects: { entry: 0, reason } }), context)
      .then(
        EntryCorrected({ occurredAt, entry: 0, entryType: 'CalendarYearPublished', reason, replacedBy: 2 }),
        CalendarYearPublished(changed),
      );
    givenRegister('calendar', published)
      .when(StrikeEntry({ occurredAt, entry: 0, reason }), context)
      .then(EntryCorrected({ occurredAt, entry: 0, entryType: 'CalendarYearPublished', reason }));
  });

  it('the register of the calendar takes days of the year and of December before, each once, of a notice that has appeared', () => {
    const publish = (over: object) =>
      givenRegister('calendar').when(PublishCalendarYear({ ...notice, ...over }), context);
    publish({ holidays: [day('2027-01-01'), day('2028-01-01')] }).thenRefused('registers.day-of-another-year');
    publish({ makeUpWork: [day('2026-11-29')] }).thenRefused('registers.day-of-another-year');
    publish({ makeUpWork: [day('2027-01-01')] }).thenRefused('registers.day-named-twice');
    publish({ holidays: [day('2027-01-01'), day('2027-01-01')] }).thenRefused('registers.day-named-twice');
    publish({ publishedOn: day('2026-11-11') }).thenRefused('registers.published-in-the-future');
  });
});

describe('what the register of the calendar made known', () => {
  const recorded = (moment: string, event: RecordedEntry['event']): RecordedEntry => ({
    event,
    recordedAt: instant(moment),
  });
  const entries = [
    recorded('2026-11-10T02:00:00.000Z', CalendarYearPublished(notice)),
    recorded(
      '2026-11-12T02:00:00.000Z',
      EntryCorrected({ occurredAt, entry: 0, entryType: 'CalendarYearPublished', reason, replacedBy: 2 }),
    ),
    recorded('2026-11-12T02:00:00.000Z', CalendarYearPublished({ ...notice, holidays: [day('2027-02-09')] })),
    recorded(
      '2026-11-20T02:00:00.000Z',
      EntryCorrected({ occurredAt, entry: 2, entryType: 'CalendarYearPublished', reason }),
    ),
  ];
  const known = calendarHistory(calendarNewsFrom(entries));
  const off = (moment: string) =>
    ['2027-02-08', '2027-02-09'].filter((date) => !known.asKnownAt(instant(moment)).isWorkingDay(day(date)));
  const isProvisional = (moment: string) => known.asKnownAt(instant(moment)).isProvisional(day('2027-02-08'));

  it('a step knows what was recorded before it, and goes on knowing that after a later correction [K7]', () => {
    expect([off('2026-11-10T01:59:59.999Z'), isProvisional('2026-11-10T01:59:59.999Z')]).toEqual([[], true]);
    expect([off('2026-11-10T02:00:00.000Z'), isProvisional('2026-11-10T02:00:00.000Z')]).toEqual([
      ['2027-02-08'],
      false,
    ]);
    expect([off('2026-11-12T02:00:00.000Z'), isProvisional('2026-11-12T02:00:00.000Z')]).toEqual([
      ['2027-02-09'],
      false,
    ]);
    expect([off('2026-11-20T02:00:00.000Z'), isProvisional('2026-11-20T02:00:00.000Z')]).toEqual([[], true]);
    expect(off('2026-11-11T00:00:00.000Z')).toEqual(['2027-02-08']);
  });

  it('a clock that is behind makes nothing known before what was recorded earlier', () => {
    const behind = calendarHistory(
      calendarNewsFrom([
        recorded('2026-11-10T02:00:00.000Z', CalendarYearPublished(notice)),
        recorded(
          '2026-11-10T01:59:00.000Z',
          EntryCorrected({ occurredAt, entry: 0, entryType: 'CalendarYearPublished', reason }),
        ),
      ]),
    );
    expect(behind.asKnownAt(instant('2026-11-10T01:59:30.000Z')).years).not.toContain(2027);
    expect(behind.asKnownAt(instant('2026-11-10T02:00:00.000Z')).years).not.toContain(2027);
  });
});
