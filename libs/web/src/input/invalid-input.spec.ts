import { describe, expect, it } from '@jest/globals';
import { InvalidInput, titled, unknownMember, type InputError } from './invalid-input.js';

const errorsFor = (...names: readonly string[]): readonly InputError[] =>
  new InvalidInput(names.map((name) => unknownMember('', name, ['size']))).members['errors'] as readonly InputError[];

describe('an invalid input', () => {
  it('an invalid input names every unknown member, with what is allowed', () => {
    expect(errorsFor('a', 'sizo')).toEqual([
      { path: '/a', message: 'must not have a; allowed: size', messageZh: '不应有 a；可用的有 size' },
      { path: '/sizo', message: 'must not have sizo; did you mean size?', messageZh: '不应有 sizo；是否想写 size？' },
    ]);
  });

  it('an invalid input with thousands of unknown members names twenty of them', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `k${String(index)}`);
    expect(errorsFor(...names).map(({ path }) => path)).toEqual(names.slice(0, 20).map((name) => `/${name}`));
  });

  it('an invalid input with a very long unknown member names its first hundred characters', () => {
    const [error] = errorsFor('😀'.repeat(50_000));
    const shown = `${'😀'.repeat(100)}…`;
    expect(error).toEqual({
      path: `/${shown}`,
      message: `must not have ${shown}; allowed: size`,
      messageZh: `不应有 ${shown}；可用的有 size`,
    });
  });

  it('an invalid input of exactly twenty names of a hundred characters is named whole', () => {
    const names = Array.from({ length: 20 }, (_, index) => String.fromCharCode(97 + index).repeat(100));
    expect(errorsFor(...names).map(({ path }) => path)).toEqual(names.map((name) => `/${name}`));
  });

  it('an invalid input names what is missing in Chinese in the error itself too, and keeps a name without a title', () => {
    const titles: Readonly<Record<string, string>> = { '/receivedBy': '签收人', '/receivedBy/capacity': '签收人身份' };
    const missing = { path: '/receivedBy', message: 'must have capacity, x', messageZh: '缺少 capacity, x' };
    expect(titled([missing], (path) => titles[path])).toEqual({
      errors: [{ ...missing, messageZh: '缺少签收人身份（capacity）、x', titleZh: '签收人' }],
      zh: '签收人（/receivedBy） 缺少签收人身份（capacity）、x',
      en: '/receivedBy must have capacity, x',
    });
  });
});
