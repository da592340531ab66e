import { describe, expect, it } from '@jest/globals';
import { dayTyped, monthAfter, timeTyped, weeksOf } from './typed-days.js';

describe('days and times as people type them', () => {
  it.each([
    ['2026-11-30', '2026-11-30'],
    ['2026.1.5', '2026-01-05'],
    ['2026年11月3日', '2026-11-03'],
    ['２０２６１１３０', '2026-11-30'],
    ['2026-06-31', undefined],
    ['11-30', undefined],
  ])('%s', (typed, day) => expect(dayTyped(typed)).toBe(day));

  it.each([
    ['9:12', '09:12'],
    ['0912', '09:12'],
    ['9点5分', '09:05'],
    ['24:00', undefined],
    ['9', undefined],
  ])('%s', (typed, time) => expect(timeTyped(typed)).toBe(time));

  it('a month is shown in whole weeks from Monday on', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]?.[0]).toBe('2026-10-26');
    expect(weeks.at(-1)?.[6]).toBe('2026-12-06');
    expect(weeks).toHaveLength(6);
    expect(weeksOf('2027-02')).toHaveLength(4);
    expect([monthAfter('2026-12', 1), monthAfter('2026-01', -1)]).toEqual(['2027-01', '2025-12']);
  });
});
