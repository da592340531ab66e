import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { repeatedMember } from './repeated-member.js';

describe('a member of a JSON text that is there twice', () => {
  it.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"b":{"a":1,"c":[{},{"x":1,"y":"}","x":2}]}}', '/b/c/1/x'],
    ['{"a/b":1,"a/b":2}', '/a~1b'],
    ['{"__proto__":1,"__proto__":2}', '/__proto__'],
    ['{"":1,"":2}', '/'],
    ['{ "a" : "\\"a\\"" , "a" : [ ] }', '/a'],
  ])('a member that is there twice is found: %s', (json, path) => {
    expect(repeatedMember(json)).toBe(path);
  });

  it.each(['{"a":{"a":1},"b":[{"a":1},{"a":1}]}', '["a","a"]', '"a"', '{"a":"\\",\\"a\\":1"}', '{"a', '}{]["a"', ''])(
    'a member that is there twice is in no other text: %s',
    (json) => {
      expect(repeatedMember(json)).toBeUndefined();
    },
  );

  it('a member that is there twice is in nothing that was written from an object', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => repeatedMember(JSON.stringify(value)) === undefined),
    );
  });

  it('a member that is there twice is looked for in a text as deep as it is long', () => {
    expect(repeatedMember(`${'['.repeat(200_000)}{"a":1,"a":1}`)?.endsWith('/a')).toBe(true);
  });
});
