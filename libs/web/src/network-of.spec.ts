import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.js';

describe('who an address is', () => {
  it.each([
    ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9', true],
    ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
    ['::1', '::2', true],
    ['192.0.2.1', '192.0.2.2', false],
    ['::ffff:192.0.2.1', '192.0.2.1', true],
    ['::ffff:192.0.2.1', '::ffff:192.0.2.2', false],
    ['whatever a header holds', 'something else', true],
    [undefined, '', true],
  ])('%s and %s are one reader: %s', (first, second, isOne) => {
    expect(networkOf(first) === networkOf(second)).toBe(isOne);
  });
});
