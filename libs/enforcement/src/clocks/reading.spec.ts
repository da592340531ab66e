import { addDays, plainDate, type PlainDate } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { workingCalendar } from '../calendar/published-calendar.js';
import { rulePacks } from '../packs/in-force.js';
import { begun, readingOn, type ClockFacts, type ParametersOn, type StopFacts } from './index.js';

const calendar = workingCalendar();
const packs = rulePacks();
const parametersOn: ParametersOn = (day) => packs.inForce(day, 'cf-bureau');
const day = plainDate;
/** Ninety days after 2 March 2026 is Sunday 31 May. */
const filed = (over: Partial<ClockFacts> = {}): ClockFacts => ({ ...begun('L04', day('2026-03-02')), ...over });
const on = (date: string, facts: ClockFacts) => readingOn(day(date), facts, parametersOn, calendar);
const stop = (from: string, to?: string, over: Partial<StopFacts> = {}): StopFacts => ({
  reason: 'suspension',
  from: day(from),
  ...(to === undefined ? {} : { to: day(to) }),
  ...over,
});
const extension = (days: number, by = 'head') => ({ days, by, on: day('2026-05-20') });

describe('the reading of a time limit', () => {
  it('a term is counted from the day after it began, and rolls from a weekend [L04, K1, K2]', () => {
    expect(on('2026-03-02', filed())).toMatchObject({
      rawDueOn: '2026-05-31',
      dueOn: '2026-06-01',
      stoppedDays: 0,
      article: 'APL 60',
    });
  });

  it('a term grows by what was granted [L04]', () => {
    expect(on('2026-05-20', filed({ extensions: [extension(30)] })).rawDueOn).toBe('2026-06-30');
    expect(on('2026-06-20', filed({ extensions: [extension(30), extension(60, 'heads')] })).rawDueOn).toBe(
      '2026-08-29',
    );
  });

  it('a term does not count the days on which it was stopped', () => {
    expect(on('2026-05-01', filed({ stops: [stop('2026-04-01', '2026-04-11')] }))).toMatchObject({
      rawDueOn: '2026-06-10',
      stoppedDays: 10,
      isStopped: false,
    });
  });

  it('a pause is added before the last day is moved to a day of work: 31 May and ten days are 10 June, not 11 [7]', () => {
    expect(on('2026-05-01', filed({ stops: [stop('2026-04-01', '2026-04-11')] })).dueOn).toBe('2026-06-10');
  });

  it('a term moves on with every day while it is stopped and nothing says until when', () => {
    const suspended = filed({ stops: [stop('2026-04-01')] });
    expect(on('2026-04-01', suspended)).toMatchObject({ rawDueOn: '2026-05-31', isStopped: true, isOpenEnded: true });
    expect(on('2026-04-21', suspended)).toMatchObject({ rawDueOn: '2026-06-20', isStopped: true });
  });

  it('a stop that was to last twenty days ends with them, though it took sixty [4]', () => {
    const test = (to?: string) => filed({ stops: [stop('2026-04-01', to, { reason: 'test', atMostDays: 20 })] });
    expect(on('2026-04-10', test())).toMatchObject({ stoppedDays: 20, isStopped: true, isOpenEnded: false });
    expect(on('2026-05-10', test())).toMatchObject({ stoppedDays: 20, isStopped: false });
    expect(on('2026-05-31', test('2026-05-31'))).toMatchObject({ stoppedDays: 20, rawDueOn: '2026-06-20' });
    expect(on('2026-05-31', test('2026-04-11'))).toMatchObject({ stoppedDays: 10, rawDueOn: '2026-06-10' });
  });

  it('days on which two reasons stopped a term count once', () => {
    const both = filed({ stops: [stop('2026-04-05', '2026-04-15'), stop('2026-04-01', '2026-04-11')] });
    expect(on('2026-05-01', both).stoppedDays).toBe(14);
  });

  it('a term does not start again by a stop that began after it was over', () => {
    const late = filed({ stops: [stop('2026-07-01')] });
    expect(on('2026-09-01', late)).toMatchObject({ rawDueOn: '2026-05-31', isStopped: false });
  });

  it('a stop on the day of work to which the last day moved still counts, and the term does not end before it goes on', () => {
    expect(on('2026-06-11', filed({ stops: [stop('2026-06-01', '2026-06-11')] }))).toMatchObject({
      dueOn: '2026-06-11',
    });
  });

  it('a term of days of work does not count the days of work on which it was stopped [L12]', () => {
    const review = begun('L12-target', day('2026-04-07'));
    expect(on('2026-04-07', review).dueOn).toBe('2026-04-14');
    // Friday, Monday and Tuesday; on Wednesday the papers are there.
    const returned = { ...review, stops: [stop('2026-04-10', '2026-04-15', { reason: 'supplement' })] };
    expect(on('2026-04-15', returned)).toMatchObject({ dueOn: '2026-04-17', stoppedDays: 3 });
    const sameDay = { ...review, stops: [stop('2026-04-10', '2026-04-10', { reason: 'supplement' })] };
    expect(on('2026-04-10', sameDay)).toMatchObject({ dueOn: '2026-04-14', stoppedDays: 0 });
  });

  it('a last day that a decision set is that day, holiday or not', () => {
    const deferred = { ...begun('L20', day('2026-04-16')), setTo: day('2026-10-03') };
    expect(on('2026-05-01', deferred)).toMatchObject({ dueOn: '2026-10-03', isSet: true, isProvisional: false });
  });

  it('a term keeps the parameters of the day it began [13]', () => {
    const short = { ...parametersOn(day('2026-03-02')).caseTerm, length: 60 };
    const since = (date: PlainDate) => ({
      ...parametersOn(date),
      ...(date >= day('2026-04-01') ? { caseTerm: short } : {}),
    });
    expect(readingOn(day('2026-05-10'), filed(), since, calendar).rawDueOn).toBe('2026-05-31');
    expect(readingOn(day('2026-05-10'), begun('L04', day('2026-04-01')), since, calendar).rawDueOn).toBe('2026-05-31');
  });

  it('a term counted over days that are not published is provisional [K7]', () => {
    expect(on('2026-12-28', begun('L14', day('2026-12-28'))).isProvisional).toBe(true);
    expect(on('2026-06-01', begun('L14', day('2026-06-01'))).isProvisional).toBe(false);
  });

  it('a term is never shortened by a stop or an extension, and never ends before its stops', () => {
    const anyStop = fc
      .tuple(fc.nat(300), fc.option(fc.nat(100), { nil: undefined }))
      .map(([start, days]): StopFacts => {
        const from = addDays(day('2026-03-02'), start);
        return { reason: 'suspension', from, ...(days === undefined ? {} : { to: addDays(from, days) }) };
      });
    fc.assert(
      fc.property(
        fc.array(anyStop, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 2 }),
        fc.nat(400),
        (stops, days, later) => {
          const facts = filed({ stops, extensions: days.map((each) => extension(each)) });
          const early = readingOn(day('2026-03-02'), facts, parametersOn, calendar);
          const late = readingOn(addDays(day('2026-03-02'), later), facts, parametersOn, calendar);
          expect(early.rawDueOn >= day('2026-05-31')).toBe(true);
          expect(late.rawDueOn >= early.rawDueOn).toBe(true);
          expect(late.dueOn >= late.rawDueOn).toBe(true);
          // A stop may begin on the days of rest to which the last day was moved: it is in time, and has no day yet.
          for (const { from, to } of late.stops) expect((to > from ? late.rawDueOn : late.dueOn) >= to).toBe(true);
        },
      ),
    );
  });
});
