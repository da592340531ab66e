import { expect, it } from '@jest/globals';
import type { SourceTree } from './offences.js';
import { sourceTree } from './source-tree.js';

/** What counts out a term: days of work, rolling, months, years and hours. */
const COUNTS = /\b(addWorkingDays|rollForward|workingDaysBetween|addMonths|addYears|plusHours)\(/;
/** Days taken from the length of a term. */
const COUNTS_A_TERM = /\baddDays\([^)]*\.length\b/;

/** Who may count besides the clocks, and why. */
const MAY_COUNT: readonly (readonly [path: string, why: string])[] = [
  ['libs/enforcement/src/clocks/', 'the one reckoning'],
  ['libs/enforcement/src/calendar/', 'the calendar itself'],
  ['libs/kernel/', 'the arithmetic itself'],
  ['libs/enforcement/src/imported/', 'the law of other countries, for logs of other systems'],
  ['libs/enforcement/src/case/disclosure/procedure.ts', 'how long a text stays public is no time limit'],
  ['libs/enforcement/src/case/disclosure/tombstone.ts', 'how long a withdrawal is shown is no time limit'],
  [
    'libs/enforcement/src/case/substitute/rules.ts',
    'whether a demand came early enough before what is done already: no clock runs',
  ],
  ['libs/storytelling/', 'invents days'],
  ['libs/evidence/', 'how long a broken-off upload is kept is no time limit'],
  [
    'libs/identity/src/credentials/handed-over.ts',
    'how long the password of a handed-over account works is no time limit',
  ],
];

const isProduct = (path: string): boolean =>
  /^(libs|apps)\//.test(path) && !path.endsWith('.spec.ts') && !path.includes('/testing/');

const otherReckonings = (tree: SourceTree): readonly string[] =>
  [...tree]
    .filter(([path]) => isProduct(path) && !MAY_COUNT.some(([allowed]) => path.startsWith(allowed)))
    .filter(([, text]) => COUNTS.test(text) || COUNTS_A_TERM.test(text))
    .map(([path]) => path);

it('time limits are counted out by the clocks, and nowhere else', () => {
  expect(otherReckonings(sourceTree())).toEqual([]);
});

it('each place that may count besides the clocks does count', () => {
  const tree = [...sourceTree()];
  const idle = MAY_COUNT.filter(
    ([allowed]) => !tree.some(([path, text]) => path.startsWith(allowed) && isProduct(path) && COUNTS.test(text)),
  );
  expect(idle).toEqual([]);
});

it.each([
  ['calendar.addWorkingDays(from, 7).date'],
  ['context.calendar.rollForward(day)'],
  ['addMonths(servedOn, 6)'],
  ['addDays(servedOn, parameters.payment.length)'],
])('another reckoning is found: %s', (expression) => {
  const planted = new Map([['libs/enforcement/src/case/payment/planted.ts', `export const dueOn = ${expression};`]]);
  expect(otherReckonings(planted)).toEqual(['libs/enforcement/src/case/payment/planted.ts']);
});
