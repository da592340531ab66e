import { asCompared } from '../parties/as-compared.js';
import type { Party } from '../values.js';

/** The same person or organisation by its number; without one, by its name. */
export const isSame = (one: Party, other: Party): boolean => {
  const [a, b] = [one, other].map(({ idNumber, socialCreditCode }) => idNumber ?? socialCreditCode);
  return a === undefined || b === undefined
    ? asCompared(one.name) === asCompared(other.name)
    : asCompared(a) === asCompared(b);
};
