import { describe, expect, it } from '@jest/globals';
import { underKey } from './under-key.js';

describe('what is under a key', () => {
  it('is what was put there, also under a name that every object answers to', () => {
    expect(underKey({ a: 1 }, 'a')).toBe(1);
    expect(underKey(Object.fromEntries([['constructor', 1]]), 'constructor')).toBe(1);
  });

  it('is nothing where nothing was put', () => {
    for (const key of ['b', 'constructor', 'toString', 'valueOf', 'hasOwnProperty', '__proto__'])
      expect([key, underKey({ a: 1 }, key)]).toEqual([key, undefined]);
  });
});
