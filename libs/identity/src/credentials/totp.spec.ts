import { describe, expect, it } from '@jest/globals';
import { base32, otpauthUrl, totpCode, totpStepAt, totpStepOf } from './totp.js';

const secret = Buffer.from('12345678901234567890');

describe('a code of an authenticator', () => {
  it.each([
    [59, '94287082'],
    [1111111109, '07081804'],
    [1111111111, '14050471'],
    [1234567890, '89005924'],
    [2000000000, '69279037'],
    [20000000000, '65353130'],
  ])('a code of an authenticator is that of RFC 6238, appendix B, at %i', (seconds, code) => {
    expect(totpCode(secret, totpStepAt(seconds), 8)).toBe(code);
    expect(totpCode(secret, totpStepAt(seconds))).toBe(code.slice(2));
  });

  it('a code of an authenticator counts half a minute before and after, and never again', () => {
    const code = totpCode(secret, 100);
    expect([98, 99, 100, 101, 102].map((now) => totpStepOf(secret, code, now, -1))).toEqual([
      undefined,
      100,
      100,
      100,
      undefined,
    ]);
    expect(totpStepOf(secret, code, 100, 99)).toBe(100);
    expect(totpStepOf(secret, code, 100, 100)).toBeUndefined();
    for (const wrong of ['', '12345', `${code}0`, '００００００', 'abcdef'])
      expect(totpStepOf(secret, wrong, 100, -1)).toBeUndefined();
  });

  it('a secret is written as authenticators take it (RFC 4648, 10)', () => {
    expect(['f', 'fo', 'foo', 'foob', 'fooba', 'foobar'].map((text) => base32(Buffer.from(text)))).toEqual([
      'MY',
      'MZXQ',
      'MZXW6',
      'MZXW6YQ',
      'MZXW6YTB',
      'MZXW6YTBOI',
    ]);
    const url = new URL(otpauthUrl('li', secret));
    expect([url.host, url.searchParams.get('secret')]).toEqual(['totp', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ']);
  });
});
