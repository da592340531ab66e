import { lettersApart } from '@ecl/kernel';
import { productRules } from './product-rules.js';

/** The codes that may have been meant by a code that does not exist: at most three; those that begin so, then the nearest. */
export const nearCodes = (text: string): readonly string[] => {
  const asked = text.trim().toLowerCase();
  const beginning = asked === '' ? [] : productRules.map(({ code }) => code).filter((code) => code.startsWith(asked));
  const near = productRules
    .map(({ code }) => ({ code, distance: distanceOf(asked, code) }))
    .filter(({ distance, code }) => distance <= Math.max(2, Math.floor(Math.min(asked.length, code.length) / 3)))
    .toSorted((a, b) => a.distance - b.distance || (a.code < b.code ? -1 : 1))
    .map(({ code }) => code);
  return [...new Set([...beginning, ...near])].slice(0, 3);
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
