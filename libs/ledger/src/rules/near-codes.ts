import { lettersApart } from '@ecl/kernel';
import { productRules } from './product-rules.js';

/** The codes that may have been meant by a code that does not exist: at most three, the nearest first. */
export const nearCodes = (text: string): readonly string[] => {
  const asked = text.trim().toLowerCase();
  return productRules
    .map(({ code }) => ({ code, distance: distanceOf(asked, code) }))
    .filter(({ distance, code }) => distance <= Math.max(2, Math.floor(Math.min(asked.length, code.length) / 3)))
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .slice(0, 3)
    .map(({ code }) => code);
};

/** `payment.` for `payment`: the shared prefix of rules, if it was given without its dot. */
export const sharedBeginning = (text: string): string | undefined => {
  const beginning = `${text.trim().toLowerCase()}.`;
  return productRules.some(({ code }) => code.startsWith(beginning)) ? beginning : undefined;
};

/**
 * How many characters must be changed; a small number if only the part before or after the dot is given:
 * `not-handed-over` means `on-spot.not-handed-over`.
 */
const distanceOf = (asked: string, code: string): number => {
  if (asked.length === 0) return Infinity;
  const ending = code.slice(code.indexOf('.') + 1);
  return Math.min(lettersApart(asked, code), 1 + lettersApart(asked, ending));
};
