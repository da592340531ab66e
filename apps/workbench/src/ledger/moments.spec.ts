import { describe, expect, it } from '@jest/globals';
import { dayAfter, dayOf, daysBetween, dayWords, momentOf, momentWords, timeOf, weekdayWords } from './moments.js';

const NOW = Date.parse('2026-11-30T10:00:00Z');

describe('moments in Beijing time, on any device', () => {
  it('a moment late in the day of London is the next day in China', () => {
    expect(dayOf('2026-11-29T16:12:00Z')).toBe('2026-11-30');
    expect(timeOf('2026-11-29T16:12:00Z')).toBe('00:12');
  });

  it('a day and a time in China are one moment', () => {
    expect(momentOf('2026-11-30', '09:12')).toBe('2026-11-30T09:12:00+08:00');
    expect(Date.parse(momentOf('2026-11-30', '09:12') ?? '')).toBe(Date.parse('2026-11-30T01:12:00Z'));
  });

  it.each([
    ['2026-02-30', '09:12'],
    ['2026-11-30', '24:00'],
    ['26-1-1', '09:12'],
    ['2026-11-30', ''],
  ])('%s %s is no moment', (day, time) => expect(momentOf(day, time)).toBeUndefined());

  it('the year is said only where it is another one', () => {
    expect(momentWords('2026-11-30T01:12:00Z', 'zh', NOW)).toBe('11月30日 09:12');
    expect(dayWords('2025-01-02', 'zh', NOW)).toBe('2025年1月2日');
    expect(dayWords('2025-01-02', 'en', NOW)).toBe('2 Jan 2025');
    expect(momentWords('2026-11-03', 'zh', NOW)).toBe('11月3日');
  });

  it('days are counted over months', () => {
    expect(daysBetween('2026-11-30', '2026-12-02')).toBe(2);
    expect(dayAfter('2026-12-31', 1)).toBe('2027-01-01');
    expect(weekdayWords('2026-11-30', 'zh')).toBe('星期一');
  });
});
