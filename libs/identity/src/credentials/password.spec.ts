import { describe, expect, it } from '@jest/globals';
import { hashPassword, randomPassword, verifyPassword, weaknessOf } from './password.js';

/** A guess at the real cost takes long, which is its purpose and not what these look at. */
const CHEAP = { N: 2 ** 10, r: 8, p: 1 };

describe('a password', () => {
  it('a password is recognised, and no other is', async () => {
    const hash = await hashPassword('a bicycle on the pavement', CHEAP);
    expect(await verifyPassword('a bicycle on the pavement', hash)).toBe(true);
    expect(await verifyPassword('a bicycle on the Pavement', hash)).toBe(false);
  });

  it('a password is hashed with a salt of its own and the cost beside it, and is not readable in its hash', async () => {
    const [one, other] = await Promise.all([hashPassword('the same one'), hashPassword('the same one', CHEAP)]);
    expect(one).not.toBe(other);
    expect(one).toMatch(/^scrypt\$\d+\$\d+\$\d+\$[\w-]+\$[\w-]+$/);
    expect(one).not.toContain('the same');
  });

  it('a password hashed at another cost still verifies', async () => {
    // scrypt('kept', salt '0123456789abcdef', N=1024, r=8, p=1)
    const { scryptSync } = await import('node:crypto');
    const salt = Buffer.from('0123456789abcdef');
    const key = scryptSync('kept', salt, 32, { N: 1024, r: 8, p: 1 });
    const hash = `scrypt$1024$8$1$${salt.toString('base64url')}$${key.toString('base64url')}`;
    expect(await verifyPassword('kept', hash)).toBe(true);
    expect(await verifyPassword('lost', hash)).toBe(false);
  });

  it('a password is the same however its characters were composed', async () => {
    const hash = await hashPassword('caf\u00e9 am Marktplatz', CHEAP);
    expect(await verifyPassword('cafe\u0301 am Marktplatz', hash)).toBe(true);
  });

  it.each(['', 'plain', 'scrypt$1024$8$1$c2FsdA$', 'scrypt$x$8$1$c2FsdA$aGFzaA'])(
    'a password does not match a damaged hash (%j)',
    async (hash) => {
      expect(await verifyPassword('anything', hash)).toBe(false);
    },
  );

  it.each([
    ['too short', 'tq4xvbn7mgzk2r'],
    ['short when its signs are composed', 'cafe\u0301 am Markt1'],
    ['of a few characters only', 'aaaabbbbaaaabbbb'],
    ['of the username and a year', 'demo-li-Demo-LI-2026'],
    ['of the name of the agency', '演示市城市管理综合执法局20260101'],
    ['of common words', 'password-admin-123456'],
    ['too long', 'a long sentence, with words '.repeat(8)],
  ])('a password that is %s is weak', (_, password) => {
    expect(weaknessOf(password, ['demo-li', '演示市城市管理综合执法局'])).toBeDefined();
  });

  it.each([
    ['of fifteen letters', 'tq4xvbn7mgzk2rh'],
    ['of small letters alone', 'three grey herons by the weir'],
    ['of Chinese characters', '昨夜雨疏风骤浓睡不消残酒试问'.concat('卷')],
    ['of sixty-four signs and more', 'herons stand by the weir while rain falls upon seven old bridges of stone'],
    ['with the username in a longer one', 'demo-li counts grey herons'],
  ])('a password %s is strong enough: no mix of signs is asked for', (_, password) => {
    expect(weaknessOf(password, ['demo-li'])).toBeUndefined();
  });

  it('a password for a first sign-in is strong, and never the same', () => {
    const passwords = Array.from({ length: 50 }, randomPassword);
    expect(passwords.filter((password) => weaknessOf(password, ['admin']) !== undefined)).toEqual([]);
    expect(new Set(passwords).size).toBe(50);
  });
});
