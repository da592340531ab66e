import { describe, expect, it } from '@jest/globals';
import { lettersApart, nameInShort, namesInstead, nearestName } from './near-names.js';

describe('a name that does not exist', () => {
  it('names differ by the letters to change, insert, delete or exchange', () => {
    expect(lettersApart('size', 'size')).toBe(0);
    expect(lettersApart('siez', 'size')).toBe(1);
    expect(lettersApart('occuredAt', 'occurredAt')).toBe(1);
    expect(lettersApart('', 'abc')).toBe(3);
    expect(lettersApart('a'.repeat(10_000), 'a')).toBe(Infinity);
  });

  it('a name is taken for a near one, never for one of another shape', () => {
    expect(nearestName('ocuredat', ['note', 'occurredAt'])).toBe('occurredAt');
    expect(nearestName('FOO', ['FROM', 'TO'])).toBeUndefined();
    expect(nearestName('limit', ['size', 'after'])).toBeUndefined();
  });

  it('a reader is given the nearest name, or all names', () => {
    expect(namesInstead('sise', ['size', 'after']).en).toBe('; did you mean size?');
    expect(namesInstead('limit', ['size', 'after'])).toEqual({
      zh: '；可用的有 size、after',
      en: '; allowed: size, after',
    });
    expect(namesInstead('limit', []).en).toBe('; no name is allowed here');
  });
});

it('a name that a caller gave is repeated up to a hundred characters, and no character is cut in two', () => {
  expect(nameInShort('𠮷'.repeat(100))).toBe('𠮷'.repeat(100));
  expect(nameInShort('𠮷'.repeat(101))).toBe(`${'𠮷'.repeat(100)}…`);
});
