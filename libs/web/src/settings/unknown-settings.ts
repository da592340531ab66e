import { nearestName } from '@ecl/kernel';
import { SETTINGS } from './product-settings.js';
import type { Environment } from './read-settings.js';

const OURS = /^(LEDGER|DISCLOSURE)_/;

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

/** The setting that was probably meant. What every name begins with says nothing of what was meant. */
const nearest = (name: string): string | undefined => {
  const beginning = OURS.exec(name)?.[0] ?? '';
  const known = SETTINGS.filter((setting) => setting.startsWith(beginning));
  const near = nearestName(
    name.slice(beginning.length),
    known.map((setting) => setting.slice(beginning.length)),
  );
  return near === undefined ? undefined : `${beginning}${near}`;
};
