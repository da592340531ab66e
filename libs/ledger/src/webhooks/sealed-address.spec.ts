import { describe, expect, it } from '@jest/globals';
import { openAddress, sealAddress, shownAddress } from './sealed-address.js';

const key = Buffer.alloc(32, 7);
const URL = 'https://portal.example.cn:8443/hooks/T0KEN?key=s3cret';

describe('an address on record', () => {
  const sealed = sealAddress(key, 'w-1', URL);

  it('shows where it leads, and nothing behind the host', () => {
    expect(sealed).toMatch(/^https:\/\/portal\.example\.cn:8443\/#[\w-]+$/);
    for (const secret of ['T0KEN', 's3cret', 'hooks']) {
      expect(sealed).not.toContain(secret);
      expect(Buffer.from(sealed.split('#')[1] ?? '', 'base64url').toString('latin1')).not.toContain(secret);
    }
  });

  it('is opened with the key, for its own webhook and for no other', () => {
    expect(openAddress(() => key, 'w-1', sealed)).toBe(URL);
    expect(openAddress(() => key, 'w-2', sealed)).toBeUndefined();
    expect(openAddress(() => Buffer.alloc(32, 8), 'w-1', sealed)).toBeUndefined();
  });

  it('is the same each time, so that a request that comes again is known', () => {
    expect(sealAddress(key, 'w-1', URL)).toBe(sealed);
    expect(sealAddress(key, 'w-1', `${URL}4`)).not.toBe(sealed);
  });

  it('of an earlier release is read as it is', () => {
    expect(openAddress(() => key, 'w-1', URL)).toBe(URL);
  });

  it('is listed without its query, and with its host alone where it cannot be opened', () => {
    expect(shownAddress(URL, sealed)).toBe('https://portal.example.cn:8443/hooks/T0KEN?…');
    expect(shownAddress('https://portal.example.cn/hooks', sealed)).toBe('https://portal.example.cn/hooks');
    expect(shownAddress(undefined, sealed)).toBe('https://portal.example.cn:8443/…');
  });
});
