import { addDays, addMonths, chinaDateOf, instant, plainDate, plusHours, type PlainDate } from '@ecl/kernel';
import { exampleOf } from '@ecl/event-sourcing/testing';
import { describe, expect, it } from '@jest/globals';
import { workingCalendar } from '../calendar/published-calendar.js';
import { parametersOf } from '../case/clock-of-case.js';
import { rulePacks } from '../packs/in-force.js';
import { caseRules } from '../case/case.js';
import { caseEventTypes } from '../case/events.js';
import {
  begun,
  CLOCK_IDS,
  CLOCKS,
  limitOf,
  readingOn,
  statusOf,
  warnsOn,
  type Clock,
  type ClockFacts,
  type ClockId,
} from './index.js';

type Unit = 'wd' | 'cd' | 'h' | 'mo' | 'y';
interface Row {
  readonly length: number;
  readonly unit: Unit;
  /** The last day moves from a holiday (K2, X20). */
  readonly rolls: boolean;
}
const row = (length: number, unit: Unit, rolls = unit === 'wd'): Row => ({ length, unit, rolls });

/** Every limit as the rulebook prints it: how long, in which unit, and whether a holiday moves its end. */
const RULEBOOK: Readonly<Record<ClockId, Row>> = {
  L01: row(2, 'y'),
  'L01-harm': row(5, 'y'),
  L02: row(15, 'wd'),
  L04: row(90, 'cd', true),
  L05: row(7, 'wd'),
  'L05-approval': row(24, 'h'),
  L09: row(5, 'wd'),
  L10: row(5, 'wd'),
  'L10-late': row(5, 'wd'),
  L11: row(7, 'wd'),
  L12: row(10, 'wd'),
  'L12-target': row(5, 'wd'),
  L13: row(3, 'wd'),
  L14: row(7, 'wd'),
  L15: row(30, 'cd', true),
  L17: row(15, 'wd'),
  L20: row(15, 'cd', true),
  'L20-costs': row(15, 'cd', true),
  'L22-handIn': row(2, 'wd'),
  'L22-deposit': row(2, 'wd'),
  L25: row(10, 'wd'),
  L26: row(3, 'mo', true),
  'L26-costs': row(3, 'mo', true),
  L32: row(3, 'y'),
  L40: row(60, 'cd', true),
  L46: row(60, 'cd', true),
  'L46-simple': row(30, 'cd', true),
  'L46-costs': row(60, 'cd', true),
  L48: row(6, 'mo', true),
  L49: row(15, 'cd', true),
  'L49-costs': row(15, 'cd', true),
  L51: row(15, 'cd', true),
  'L51-costs': row(15, 'cd', true),
  M5: row(60, 'cd', true),
  'M5-costs': row(60, 'cd', true),
  H12: row(15, 'wd'),
  L61: row(3, 'cd'),
  L62: row(24, 'h'),
  'L62-copy': row(24, 'h'),
  L63: row(24, 'h'),
  'L64-request': row(24, 'h'),
  L64: row(3, 'cd'),
  L65: row(3, 'cd'),
  L66: row(3, 'cd'),
  L67: row(3, 'cd'),
  L68: row(3, 'cd'),
  L69: row(7, 'cd'),
  L70: row(15, 'cd'),
  L71: row(10, 'cd'),
  L72: row(3, 'cd'),
  L80: row(7, 'wd'),
  'L80-review': row(7, 'wd'),
  L82: row(3, 'wd'),
  L83: row(3, 'wd'),
  L87: row(24, 'h'),
};

const allRules = caseRules.flatMap(({ rules }) => rules);
const calendar = workingCalendar();
const law = parametersOf(undefined, { packs: rulePacks() });
const MOMENT = '20:30:00+08:00';
const factsFrom = (clock: ClockId, from: PlainDate, over: Partial<ClockFacts> = {}): ClockFacts => ({
  ...begun(clock, from, instant(`${from}T${MOMENT}`)),
  ...over,
});
const readingFrom = (clock: ClockId, from: PlainDate, over: Partial<ClockFacts> = {}, on = from) =>
  readingOn(on, factsFrom(clock, from, over), law, calendar);

/** Counted here day by day, apart from the reckoning. */
const countedOut = (from: PlainDate, { length, unit, rolls }: Row): PlainDate => {
  let day = from;
  if (unit === 'wd')
    for (let left = length; left > 0; left -= calendar.isWorkingDay(day) ? 1 : 0) day = addDays(day, 1);
  else if (unit === 'cd') for (let left = length; left > 0; left -= 1) day = addDays(day, 1);
  else if (unit === 'h') return chinaDateOf(plusHours(instant(`${from}T${MOMENT}`), length));
  else day = addMonths(from, unit === 'mo' ? length : 12 * length);
  while (rolls && !calendar.isWorkingDay(day)) day = addDays(day, 1);
  return day;
};

/** Days before holidays, on weekends, on make-up days, at the ends of months. */
const BEGINNINGS = [
  '2025-09-24',
  '2026-01-31',
  '2026-02-12',
  '2026-02-14',
  '2026-03-02',
  '2026-04-30',
  '2026-05-09',
  '2026-06-18',
  '2026-08-31',
].map(plainDate);

interface OneOf {
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly { readonly const?: unknown }[];
}

/** Payloads of an event type with all that it may leave out, and with each word that one of its members may be. */
const samplesOf = ({ schema }: (typeof caseEventTypes)[number]): readonly object[] => {
  const sample = exampleOf(schema) as object;
  const members = Object.entries((schema as unknown as { properties: Record<string, OneOf> }).properties);
  const words = members.flatMap(([name, { enum: several, anyOf }]) =>
    [...(several ?? []), ...(anyOf ?? []).flatMap(({ const: word }) => word ?? [])].map((word) => ({
      ...sample,
      [name]: word,
    })),
  );
  return [sample, ...words];
};

/** Whether some event says something. */
const isSaidByAny = (on: Clock['begins'] | Clock['readies']): boolean =>
  caseEventTypes.some((type) => {
    const says = (on as Readonly<Record<string, (data: unknown) => unknown>> | undefined)?.[type.name];
    return says !== undefined && samplesOf(type).some((data) => ![undefined, false].includes(says(data) as false));
  });

/** Why no clock can ever run for a row; undefined where one can, or where something else reckons it. */
const neverRuns = (id: ClockId, { begins, readies, reckonedBy }: Clock): string | undefined => {
  if (reckonedBy === undefined) {
    if (begins === undefined) return 'no event begins it, and nobody else reckons it';
    if (!isSaidByAny(begins)) return 'no event begins it';
    return readies === undefined || isSaidByAny(readies) ? undefined : 'no event readies it';
  }
  if (begins !== undefined) return 'an event begins it, and somebody else reckons it';
  if ('list' in reckonedBy) return undefined;
  const refs: readonly string[] = allRules.flatMap((rule) => (rule.code === reckonedBy.rule ? rule.refs : []));
  return refs.includes(limitOf(id)) ? undefined : `${reckonedBy.rule} does not ask about it`;
};

describe('each row of the table of time limits', () => {
  it('every time limit is in the rulebook of this test, and none besides', () => {
    expect(Object.keys(RULEBOOK).toSorted()).toEqual([...CLOCK_IDS].toSorted());
  });

  it.each(CLOCK_IDS)('the last day of %s is that of the rulebook, whatever day it begins', (clock) => {
    const rulebook = RULEBOOK[clock];
    for (const from of BEGINNINGS) expect(readingFrom(clock, from).dueOn).toBe(countedOut(from, rulebook));
    if (rulebook.unit === 'h')
      expect(readingFrom(clock, plainDate('2026-09-30')).dueAt).toBe(
        plusHours(instant(`2026-09-30T${MOMENT}`), rulebook.length),
      );
  });

  it.each(CLOCK_IDS)(
    '%s is due, then warned of, then over; done in time it is met, and done after it, late',
    (clock) => {
      const from = plainDate('2026-03-02');
      const { nature } = CLOCKS[clock];
      const reading = readingFrom(clock, from);
      const last = reading.dueAt ?? instant(`${reading.dueOn}T23:59:00+08:00`);
      const past = plusHours(last, 1);
      const status = (at: typeof last, over: Partial<ClockFacts> = {}) =>
        statusOf(at, factsFrom(clock, from, over), reading);
      const firstWarning = warnsOn({ clock }, reading);
      if (firstWarning > from) expect(status(instant(`${addDays(firstWarning, -1)}T12:00:00+08:00`))).toBe('due');
      expect(status(last)).toBe('warned');
      expect(status(past)).toBe(nature === 'duty' ? 'overdue' : 'over');
      const ended = (at: typeof last, how: 'done' | 'fellAway') => status(past, { is: 'ended', end: { at, how } });
      expect(ended(last, 'done')).toBe(nature === 'right' ? 'used' : 'met');
      if (nature !== 'right') expect(ended(past, 'done')).toBe(nature === 'bar' ? 'met' : 'metLate');
      expect(ended(past, 'fellAway')).toBe('fellAway');
    },
  );

  const stopping = CLOCK_IDS.filter((id) => CLOCKS[id].stops !== undefined && id !== 'L26' && id !== 'L26-costs');

  it('only the case term, the legal review and a publication are stopped, and a remedy puts off the way to the court [L04, L12, L26, L80]', () => {
    expect(CLOCK_IDS.filter((id) => CLOCKS[id].stops !== undefined)).toEqual([
      'L04',
      'L12',
      'L12-target',
      'L26',
      'L26-costs',
      'L80',
    ]);
  });

  it('a clock can run for every row, or the row says who reckons it instead', () => {
    for (const id of CLOCK_IDS) expect([id, neverRuns(id, CLOCKS[id])]).toEqual([id, undefined]);
  });

  it('a row for which no clock can ever run is noticed', () => {
    const { begins: _, ...unbegun } = CLOCKS.L17;
    expect(neverRuns('L17', unbegun)).toBe('no event begins it, and nobody else reckons it');
    expect(neverRuns('L17', { ...CLOCKS.L17, begins: { EndReached: () => undefined } })).toBe('no event begins it');
    expect(neverRuns('L26', { ...CLOCKS.L26, readies: { PenaltyDecided: () => false } })).toBe('no event readies it');
    const said = { zh: '', en: '' };
    expect(neverRuns('L25', { ...CLOCKS.L25, reckonedBy: { rule: 'closure.not-closed', ...said } })).toBe(
      'closure.not-closed does not ask about it',
    );
    expect(neverRuns('L17', { ...CLOCKS.L17, reckonedBy: { list: 'leads', ...said } })).toBe(
      'an event begins it, and somebody else reckons it',
    );
  });

  it.each(stopping)('%s is paused, and stops that overlap, at its first and at its last day, count once', (clock) => {
    const from = plainDate('2026-03-02');
    const { dueOn } = readingFrom(clock, from);
    const stop = (first: PlainDate, to?: PlainDate) => ({
      reason: 'suspension' as const,
      from: first,
      ...(to === undefined ? {} : { to }),
    });
    const open = { stops: [stop(addDays(from, 2))] };
    const paused = readingFrom(clock, from, open, addDays(from, 4));
    expect(statusOf(instant('2026-03-06T12:00:00+08:00'), factsFrom(clock, from, open), paused)).toBe('paused');
    const days = (...stops: ReturnType<typeof stop>[]) =>
      readingFrom(clock, from, { stops }, addDays(from, 400)).stoppedDays;
    const week = stop(from, addDays(from, 7));
    const unit = RULEBOOK[clock].unit;
    expect(days(week)).toBe(unit === 'wd' ? 5 : 7);
    expect(days(week, stop(addDays(from, 3), addDays(from, 7)))).toBe(days(week));
    expect(days(week, stop(addDays(from, 3), addDays(from, 14)))).toBe(unit === 'wd' ? 10 : 14);
    // A stop that begins with the last day still counts; one of the day after comes too late.
    expect(days(stop(dueOn, addDays(dueOn, 7)))).toBe(unit === 'wd' ? 5 : 7);
    expect(days(stop(addDays(dueOn, 1), addDays(dueOn, 8)))).toBe(0);
  });
});
