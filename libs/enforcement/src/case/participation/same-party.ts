import { asCompared } from '../parties/as-compared.js';
import { eighteenSigns } from '../parties/identity-number.js';
import type { Party } from '../values.js';

/** A number as it is compared: of an identity number the old form with fifteen digits is the same. */
const NUMBERS = [
  ['idNumber', eighteenSigns],
  ['socialCreditCode', asCompared],
] as const;

/** Two of one name without numbers are two where each has a date of birth of its own. */
const areBornOnOtherDays = ({ birthDate: one }: Party, { birthDate: other }: Party): boolean =>
  one !== undefined && other !== undefined && one !== other;

/** The same person or organisation by a number that is known of both; without one, by its name. */
const isOneBy = (one: Party, other: Party, ofOneName: (one: Party, other: Party) => boolean): boolean => {
  const pairs = NUMBERS.flatMap(([number, compared]) => {
    const [a, b] = [one[number], other[number]];
    return a === undefined || b === undefined ? [] : [compared(a) === compared(b)];
  });
  return pairs.length === 0
    ? asCompared(one.name) === asCompared(other.name) && ofOneName(one, other)
    : pairs.includes(true);
};

/** Whether two are the same: of one name, and of no other dates of birth, where no number is known of both. */
export const isSame = (one: Party, other: Party): boolean => isOneBy(one, other, (a, b) => !areBornOnOtherDays(a, b));

/** The same of one that the case has under two ids on purpose: the date of birth may have been corrected under one of them. */
export const isSameUnderBothIds = (one: Party, other: Party): boolean => isOneBy(one, other, () => true);
