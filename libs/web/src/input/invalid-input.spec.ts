import { describe, expect, it } from '@jest/globals';
import { unknown } from './words.js';
import { InvalidInput, type InputError } from './invalid-input.js';

const errorsFor = (...names: readonly string[]): readonly InputError[] =>
  new InvalidInput(names.map((name) => ({ kind: 'unknown', name, path: '', ...unknown(name) }))).members[
    'errors'
  ] as readonly InputError[];

describe('an invalid input', () => {
  it('an invalid input names all unknown members in one sentence', () => {
    expect(errorsFor('a', 'b')).toEqual([{ path: '', message: 'must not have a, b', messageZh: '不应有 a, b' }]);
  });

  it('an invalid input with thousands of unknown members names twenty of them', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `k${String(index)}`);
    expect(errorsFor(...names)).toHaveLength(1);
    expect(errorsFor(...names)[0]?.message).toBe(`must not have ${names.slice(0, 20).join(', ')}, …`);
  });

  it('an invalid input with a very long unknown member names its first hundred characters', () => {
    const [error] = errorsFor('😀'.repeat(50_000));
    expect(error?.message).toBe(`must not have ${'😀'.repeat(100)}…`);
    expect(error?.messageZh).toBe(`不应有 ${'😀'.repeat(100)}…`);
  });

  it('an invalid input of exactly twenty names of a hundred characters is named whole', () => {
    const names = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index).repeat(100));
    expect(errorsFor(...names)[0]?.message).toBe(`must not have ${names.join(', ')}`);
  });
});
