import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  epochMilliseconds,
  instant,
  instantOf,
  isInstant,
  plusHours,
  plusMilliseconds,
  type Instant,
} from './instant.js';

const moments = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map(instantOf);

describe('a moment', () => {
  it('a moment is read from any offset into UTC', () => {
    expect(instant('2026-01-05T09:00:02+08:00')).toBe('2026-01-05T01:00:02.000Z');
    expect(instant('2026-01-05T09:00:02.5+0800')).toBe('2026-01-05T01:00:02.500Z');
    expect(instant('2026-01-05T01:00Z')).toBe('2026-01-05T01:00:00.000Z');
    expect(instant('2025-12-31T20:00:00-05:00')).toBe('2026-01-01T01:00:00.000Z');
  });

  it.each(['2026-01-05T09:00:02', '2026-01-05T09:00'])('a moment is not %s, which names no offset', (text) => {
    expect(() => instant(text)).toThrow(`"${text}" names no offset from UTC`);
  });

  it.each(['', 'tomorrow', '2026-01-05', '2026-02-30T00:00:00Z', '2025-02-29T00:00:00+08:00', '2026-13-01T00:00:00Z'])(
    'a moment is not "%s", and is not moved to one that exists',
    (text) => {
      expect(() => instant(text)).toThrow(`"${text}" is not a moment in time`);
    },
  );

  it('a moment is not a date as people write it, which each engine reads in its own way', () => {
    expect(() => instant('May 5 2026 10:00 +0800')).toThrow(RangeError);
  });

  it('a moment has one form', () => {
    expect(isInstant('2026-01-05T01:00:02.000Z')).toBe(true);
    for (const other of ['2026-01-05T01:00:02Z', '2026-01-05T09:00:02.000+08:00', '2026-02-30T01:00:02.000Z'])
      expect(isInstant(other)).toBe(false);
  });

  it('a moment reads back as itself, and sorts as text as it does in time [property]', () => {
    fc.assert(
      fc.property(moments, moments, (a, b) => {
        expect(isInstant(a)).toBe(true);
        expect(instant(a)).toBe(a);
        expect(a < b).toBe(epochMilliseconds(a) < epochMilliseconds(b));
      }),
    );
  });

  it('a moment moves by hours, counted without a break [K4]', () => {
    expect(plusHours('2026-12-31T20:00:00.000Z' as Instant, 24)).toBe('2027-01-01T20:00:00.000Z');
    fc.assert(
      fc.property(moments, fc.integer({ min: -1e9, max: 1e9 }), (moment, milliseconds) => {
        expect(plusMilliseconds(plusMilliseconds(moment, milliseconds), -milliseconds)).toBe(moment);
      }),
    );
  });
});
