import { asCompared } from '../parties/as-compared.js';
import type { Party } from '../values.js';

const NUMBERS = ['idNumber', 'socialCreditCode'] as const;

/** The same person or organisation by a number that is known of both; without one, by its name. */
export const isSame = (one: Party, other: Party): boolean => {
  const pairs = NUMBERS.flatMap((number) => {
    const [a, b] = [one[number], other[number]];
    return a === undefined || b === undefined ? [] : [[a, b] as const];
  });
  return pairs.length === 0
    ? asCompared(one.name) === asCompared(other.name)
    : pairs.some(([a, b]) => asCompared(a) === asCompared(b));
};
