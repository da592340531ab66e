/** A letter is sent so often before it is dead: over one day to two. */
export const MOST_ATTEMPTS = 20;

const FIRST_MS = 5000;
const LONGEST_MS = 6 * 3_600_000;

/**
 * The wait after an attempt that failed: doubling from five seconds up to six hours, of which a half is by chance, so that letters to
 * a receiver that was away do not come all at once. A receiver that says how long to wait is waited for, up to the longest.
 *
 * @param attempts that failed, from 1
 * @param chance from 0 to below 1
 */
export const waitAfter = (attempts: number, chance: number, askedMs = 0): number => {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** (attempts - 1));
  return Math.round(Math.max(full * (0.5 + chance / 2), Math.min(Math.max(0, askedMs), LONGEST_MS)));
};
