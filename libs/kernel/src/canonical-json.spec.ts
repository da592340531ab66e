import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson } from './canonical-json.js';

describe('canonical JSON', () => {
  it('canonical JSON writes the example of RFC 8785 §3.2.4', () => {
    const value = JSON.parse(String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`) as unknown;
    expect(canonicalJson(value)).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    );
  });

  it('canonical JSON puts keys in the order of RFC 8785 §3.2.3, by UTF-16 code units', () => {
    const keys = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
    const json = canonicalJson(Object.fromEntries(keys.map((key) => [key, 0])));
    const written = [...json.matchAll(/"((?:[^"\\]|\\.)*)":0/g)].map(
      ([, key]) => JSON.parse(`"${key ?? ''}"`) as string,
    );
    expect(written).toEqual(['\r', '1', '\u0080', 'ö', '€', '😀', '\ufb33']);
  });

  it.each([
    ['0000000000000000', '0'],
    ['8000000000000000', '0'],
    ['0000000000000001', '5e-324'],
    ['8000000000000001', '-5e-324'],
    ['7fefffffffffffff', '1.7976931348623157e+308'],
    ['ffefffffffffffff', '-1.7976931348623157e+308'],
    ['4340000000000000', '9007199254740992'],
    ['c340000000000000', '-9007199254740992'],
    ['4430000000000000', '295147905179352830000'],
    ['44b52d02c7e14af5', '9.999999999999997e+22'],
    ['44b52d02c7e14af6', '1e+23'],
    ['44b52d02c7e14af7', '1.0000000000000001e+23'],
    ['444b1ae4d6e2ef4e', '999999999999999700000'],
    ['444b1ae4d6e2ef4f', '999999999999999900000'],
    ['444b1ae4d6e2ef50', '1e+21'],
    ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
    ['3eb0c6f7a0b5ed8d', '0.000001'],
    ['41b3de4355555553', '333333333.3333332'],
    ['41b3de4355555554', '333333333.33333325'],
    ['41b3de4355555555', '333333333.3333333'],
    ['41b3de4355555556', '333333333.3333334'],
    ['41b3de4355555557', '333333333.33333343'],
    ['becbf647612f3696', '-0.0000033333333333333333'],
    ['43143ff3c1cb0959', '1424953923781206.2'],
  ])('canonical JSON writes the double %s as %s (RFC 8785, appendix B)', (bits, json) => {
    expect(canonicalJson(Buffer.from(bits, 'hex').readDoubleBE())).toBe(json);
  });

  it('canonical JSON writes a text as ECMAScript does, short or long, with every escape needed [property]', () =>
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.string({ unit: 'binary-ascii', maxLength: 1 }), fc.string({ maxLength: 1 })),
          maxLength: 100,
        }),
        (text) => {
          expect(canonicalJson(text)).toBe(JSON.stringify(text));
        },
      ),
    ));

  it('canonical JSON reads back as the same value and writes it again as the same text', () =>
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
  ])('canonical JSON refuses %s and says where it is', (_, value, path) => {
    expect(() => canonicalJson(value)).toThrow(expect.objectContaining({ name: 'NotCanonicalizable', path }));
  });

  it('canonical JSON refuses a value that contains itself, but not one that is in two places', () => {
    const shared = { article: 'APL 57' };
    expect(canonicalJson([shared, shared])).toBe('[{"article":"APL 57"},{"article":"APL 57"}]');
    const cycle: Record<string, unknown> = {};
    cycle['next'] = { cycle };
    expect(() => canonicalJson(cycle)).toThrow(expect.objectContaining({ path: '/next/cycle' }));
  });

  it.each([
    [{ fines: [Number.NaN] }, '/fines/0: NaN is not a JSON number'],
    [undefined, 'the value: a undefined has no JSON form'],
    [{ on: new Date(0) }, '/on: a Date is not a plain object'],
    [['\ud800'], '/0: the text has a lone surrogate, which UTF-8 cannot carry'],
  ])('canonical JSON says of what it refuses where it is and why: %j', (value, message) => {
    expect(() => canonicalJson(value)).toThrow(message);
  });

  it('canonical JSON takes an object without a prototype', () => {
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });
});
