import { describe, expect, it } from '@jest/globals';
import { daysOf, expiryOf, type Entry } from './entries.js';

const certificate = (validTo: string): Entry => ({
  entry: 0,
  type: 'CertificateIssued',
  data: { number: '01', personId: 'p', fields: 'all', validFrom: '2026-01-01', validTo },
});

describe('entries of a register', () => {
  it('an entry holds between the days that it names, however it calls them', () => {
    expect(daysOf(certificate('2026-12-31'))).toEqual({ from: '2026-01-01', to: '2026-12-31' });
    expect(daysOf({ entry: 1, type: 'AgencyRegistered', data: { from: '2017-09-20' } })).toEqual({
      from: '2017-09-20',
    });
  });

  it.each([
    ['2026-11-29', 'ended'],
    ['2026-11-30', 'soon'],
    ['2027-01-29', 'soon'],
    ['2027-01-30', 'none'],
  ])('a certificate valid to %s: %s on 30 November 2026', (validTo, expected) => {
    expect(expiryOf(certificate(validTo), '2026-11-30')).toBe(expected);
  });
});
