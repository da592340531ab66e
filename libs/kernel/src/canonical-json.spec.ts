import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('writes the example of RFC 8785 §3.2.4', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('puts keys in the order of RFC 8785 §3.2.3, by UTF-16 code units', () => {
    const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
    const json = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const written = [...json.matchAll(/"((?:[^"\\]|\\.)*)":0/g)].map(
      ([, key]) => JSON.parse(`"${key ?? ''}"`) as string,
    );
    expect(written).toEqual(['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33']);
  });

  it('reads back as the same value and writes it again as the same text', () =>
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const json = canonicalJson(value);
        const read = JSON.parse(json) as unknown;
        expect(canonicalJson(read)).toBe(json);
        expect(read).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    ));

  it.each<[string, unknown, string]>([
    ['NaN', { list: [1, Number.NaN] }, '/list/1'],
    ['undefined', { a: { 'b/c~d': undefined } }, '/a/b~1c~0d'],
    ['a hole in a list', new Array(2), '/0'],
    ['a bigint', { amount: 1n }, '/amount'],
    ['a date', { on: new Date(0) }, '/on'],
    ['half a surrogate pair', { name: '李\ud800' }, '/name'],
    ['half a surrogate pair in a key', { '\udc00': 1 }, '/\udc00'],
  ])('refuses %s and says where it stands', (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ name: 'NotCanonicalizable', path }));
  });

  it('refuses a value that contains itself, but not one that stands in two places', () => {
    const shared = { article: 'APL 57' };
    expect(canonicalJson([shared, shared])).toBe('[{"article":"APL 57"},{"article":"APL 57"}]');
    const cycle: Record<string, unknown> = {};
    cycle['next'] = { cycle };
    expect(() => canonicalJson(cycle)).toThrow(expect.objectContaining({ path: '/next/cycle' }));
  });
});
