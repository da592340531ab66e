import type { SourceTree } from '../architecture/offences.js';

/** Where rules are defined: sources of the law and of accounts; neither tests nor test helpers, nor the cures, which only name codes. */
export const mayDefine = (path: string): boolean =>
  /^libs\/(enforcement|identity)\/src\//.test(path) &&
  !path.endsWith('.spec.ts') &&
  !/\/(testing|law\/cures)\//.test(path) &&
  !path.endsWith('-cures.ts');

/** `code: 'payment.empty'`: only the code of a rule has a dot. */
export const CODE = /\bcode: '([a-z][a-z-]*(?:\.[a-z][a-z\d-]*)+)'/g;

/** The files that define each rule, by its code, found in the sources. */
export const filesOfRules = (sources: SourceTree): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, readonly string[]>();
  for (const [path, text] of sources)
    if (mayDefine(path))
      for (const [, code = ''] of text.matchAll(CODE))
        found.set(code, [...new Set([...(found.get(code) ?? []), path])].toSorted());
  return found;
};
