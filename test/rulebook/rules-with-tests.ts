import type { SourceTree } from '../architecture/offences.js';
import { CODE, mayDefine } from './rule-files.js';

/** The last constant before a rule's code is the one that the rule is defined in. */
const CONSTANT = /^(?:export )?const (\w+)/gm;

/** The names under which specs can use each rule: its code and the constants that define it. */
const namesOfRules = (sources: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const [path, text] of sources)
    if (mayDefine(path))
      for (const { 1: code = '', index } of text.matchAll(CODE)) {
        const constant = [...text.slice(0, index).matchAll(CONSTANT)].at(-1)?.[1];
        found.set(code, [...(found.get(code) ?? [code]), ...(constant === undefined ? [] : [constant])]);
      }
  return found;
};

/** The codes of rules that no spec names, neither by the code nor by the constant that defines the rule. */
export const rulesThatNoSpecNames = (sources: SourceTree): readonly string[] => {
  const words = new Set(
    [...sources]
      .filter(([path]) => path.endsWith('.spec.ts'))
      .flatMap(([, text]) => text.match(/[\w-]+(?:\.[\w-]+)*/g) ?? [])
      .flatMap((word) => [word, word.split('.')[0] ?? '']),
  );
  return [...namesOfRules(sources)].filter(([, names]) => !names.some((name) => words.has(name))).map(([code]) => code);
};
