import { describe, expect, it } from '@jest/globals';
import { sourceTree } from '../architecture/source-tree.js';
import { rulesThatNoSpecNames } from './rules-with-tests.js';

describe('a rule without a test', () => {
  it('no rule is without a test: a spec names each by its code, or by the sentence that it is exported under', () => {
    expect(rulesThatNoSpecNames(sourceTree())).toEqual([]);
  });

  it('a rule without a test is found, and one that a spec names by its code or its sentence is not', () => {
    const rule = (sentence: string, code: string) => `export const ${sentence} = rule({\n  code: '${code}',\n});\n`;
    const sources = new Map([
      ['libs/enforcement/src/case/a/rules.ts', rule('A', 'a.one') + rule('B', 'a.two') + rule('C', 'a.three')],
      ['libs/enforcement/src/case/a/procedure.ts', "import { A } from './rules.js'; // a.one"],
      ['libs/enforcement/src/case/a/a.spec.ts', "given(x).when(y).thenRefused(B); expect(z).toBe('a.three');"],
    ]);
    expect(rulesThatNoSpecNames(sources)).toEqual(['a.one']);
  });
});
