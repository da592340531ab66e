import { describe, expect, it } from '@jest/globals';
import { comparePositions, isPosition, position } from './position.js';

describe('a position', () => {
  it.each([
    ['9', '10'],
    ['99/99', '100/1'],
    ['100/1', '100/2'],
    // Offsets have 64 bits, of which a JavaScript number keeps 53: these two are the same number.
    ['9007199254740992/9007199254740992', '9007199254740993/9007199254740993'],
    ['18446744073709551613/7', '18446744073709551614/7'],
    ['18446744073709551614/18446744073709551613', '18446744073709551614/18446744073709551614'],
  ])('the position %s is before %s', (earlier, later) => {
    expect(comparePositions(position(earlier), position(later))).toBeLessThan(0);
    expect(comparePositions(position(later), position(earlier))).toBeGreaterThan(0);
    expect(comparePositions(position(later), position(later))).toBe(0);
  });

  it.each(['', '-1', '1.5', '1e3', '1/', '/1', '1/2/3', '0x10', ' 1', '123456789012345678901'])(
    'the text "%s" is not a position',
    (text) => {
      expect(isPosition(text)).toBe(false);
      expect(() => position(text)).toThrow(RangeError);
    },
  );
});
