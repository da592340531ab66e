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

/** The greatest length of a requested code; a longer text has no near codes. */
const LONGEST = 100;

/**
 * How many characters must be changed; a small number if only the part before or after the dot is given:
 * `not-handed-over` means `on-spot.not-handed-over`.
 */
const distanceOf = (asked: string, code: string): number => {
  if (asked.length === 0 || asked.length > LONGEST) return Infinity;
  const ending = code.slice(code.indexOf('.') + 1);
  return Math.min(changes(asked, code), 1 + changes(asked, ending));
};

/** The number of characters to insert, delete or replace (Levenshtein). */
const changes = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= to.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
};
