import { SETTINGS } from './product-settings.js';
import type { Environment } from './read-settings.js';

const OURS = /^(LEDGER|DISCLOSURE)_/;
/** The number of letters that may be wrong, missing or extra in a misspelt name. */
const NEAR = 3;

/**
 * One line for each variable that looks like a setting but is not one. The process does not stop for it: Kubernetes
 * adds variables of this form (`LEDGER_SERVICE_HOST`) to every process near a service of that name.
 */
export const unknownSettings = (environment: Environment): readonly string[] =>
  Object.keys(environment)
    .filter(isUnknown)
    .sort()
    .map((name) => {
      const meant = nearest(name);
      const shown = inOneLine(name);
      const zh = meant === undefined ? '' : `，是否想写 ${meant}？`;
      const en = meant === undefined ? '' : `; did you mean ${meant}?`;
      return `没有名为 ${shown} 的设置，已忽略${zh} There is no setting ${shown}; it is ignored${en}`;
    });

/** For a process that this one starts: what was reported here need not be reported again there. */
export const withoutUnknownSettings = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !isUnknown(name)));

const LONGEST = 60;

/** A name in the environment may be of any length, and may hold anything, such as a command for the terminal. */
const inOneLine = (name: string): string =>
  `${name.slice(0, LONGEST).replaceAll(/\p{C}/gu, '\u{FFFD}')}${name.length > LONGEST ? '…' : ''}`;

const isUnknown = (name: string): boolean => OURS.test(name) && !SETTINGS.includes(name);

const nearest = (name: string): string | undefined => {
  if (name.length > LONGEST) return undefined;
  const [first] = SETTINGS.map((known) => ({ known, far: distance(name, known) })).sort((a, b) => a.far - b.far);
  return first && first.far <= NEAR ? first.known : undefined;
};

/** The Levenshtein distance: letters to change, delete or insert. */
const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of Array.from(a).entries()) {
    const next = [i + 1];
    for (const [j, other] of Array.from(b).entries())
      next.push(Math.min((row[j] ?? 0) + (letter === other ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  return row[b.length] ?? 0;
};
