import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  epochMilliseconds,
  instant,
  instantOf,
  isInstant,
  momentOf,
  plusHours,
  chinaClockOf,
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

  it.each([
    ['2026-05-06T01:02:51Z', '2026-05-06T01:02:51.000Z'],
    ['2026-05-06T09:02:51+08:00', '2026-05-06T01:02:51.000Z'],
    ['2026-05-06T09:02:51.5+08:00', '2026-05-06T01:02:51.500Z'],
    ['2026-05-06t01:02:51.305999999z', '2026-05-06T01:02:51.305Z'],
    ['2026-05-05T20:32:51-04:30', '2026-05-06T01:02:51.000Z'],
    ['2026-05-06T01:02:51-00:00', '2026-05-06T01:02:51.000Z'],
    ['2016-12-31T23:59:60Z', '2017-01-01T00:00:00.000Z'],
    ['2017-01-01T07:59:60.25+08:00', '2017-01-01T00:00:00.250Z'],
    ['0000-01-01T00:00:00Z', '0000-01-01T00:00:00.000Z'],
  ])('a moment of RFC 3339 is read, whatever its form: %s', (text, moment) => {
    expect(momentOf(text)).toBe(moment);
    expect(instant(text)).toBe(moment);
  });

  it.each([
    '2026-05-06T01:02:51',
    '2026-05-06T01:02Z',
    '2026-05-06 01:02:51Z',
    '2026-05-06T24:00:00Z',
    '2026-02-29T01:02:51Z',
    '2026-05-06T01:02:60Z',
    '2026-05-06T01:02:51.Z',
    '2026-05-06T01:02:51+0800',
    '2026-05-06T01:02:51+24:00',
    '0000-01-01T00:00:00+08:00',
    '9999-12-31T23:00:00-08:00',
    ' 2026-05-06T01:02:51Z',
    '２０２６-05-06T01:02:51Z',
  ])('what RFC 3339 does not allow is no moment: "%s"', (text) => {
    expect(momentOf(text)).toBeUndefined();
  });

  it('a moment of a year before 0 or after 9999 has no form, and is refused', () => {
    for (const text of ['0000-01-01T00:00:00+08:00', '9999-12-31T23:00-08:00'])
      expect(() => instant(text)).toThrow(`"${text}" is not a moment in time`);
  });

  it('a moment is the same one in each form of RFC 3339 [property]', () => {
    const minutes = fc.integer({ min: -23 * 60 - 59, max: 23 * 60 + 59 });
    const digits = fc.nat({ max: 999 }).map(String);
    fc.assert(
      fc.property(moments, minutes, digits, fc.boolean(), (moment, offset, more, isSmall) => {
        const local = plusMilliseconds(moment, offset * 60_000).slice(0, -1);
        const [hours, rest] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60];
        const sign = offset < 0 ? '-' : '+';
        const two = (number: number): string => String(number).padStart(2, '0');
        const written = `${local}${more}${sign}${two(hours)}:${two(rest)}`;
        expect(momentOf(isSmall ? written.toLowerCase() : written)).toBe(moment);
      }),
    );
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
    expect(chinaClockOf('2026-12-31T20:00:05.000Z' as Instant)).toBe('2027-01-01 04:00:05');
    fc.assert(
      fc.property(moments, fc.integer({ min: -1e9, max: 1e9 }), (moment, milliseconds) => {
        expect(plusMilliseconds(plusMilliseconds(moment, milliseconds), -milliseconds)).toBe(moment);
      }),
    );
  });
});
