import { describe, expect, it } from '@jest/globals';
import { askedIn, isNow } from './moments.js';

describe('the moments of a case in an address', () => {
  it('each is read by itself, whatever its zone; what is none is now', () => {
    const asked = askedIn({ knownAt: '2026-11-18T09:30:00+08:00', toAsOf: '2026-11-20T00:00:00Z', asOf: 'yesterday' });
    expect(asked).toEqual({
      then: { knownAt: '2026-11-18T01:30:00.000Z' },
      with: { asOf: '2026-11-20T00:00:00.000Z' },
    });
    expect([isNow(asked.then), isNow(askedIn({}).then)]).toEqual([false, true]);
  });
});
