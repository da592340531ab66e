import { randomInt } from 'node:crypto';

/** The seeds that fast-check takes and prints. */
const SEED = /^-?\d{1,10}$/;

/**
 * What `ECL_SEED` says for this run: a seed, `random`, or nothing. The workers of the run find the seed there, not `random`.
 *
 * @param {string | undefined} said
 * @returns {string | undefined} the seed of all specs; undefined: each spec has its own
 */
export const seedOfRun = (said) => {
  if (said === undefined || said === '') return undefined;
  if (said === 'random') return String(randomInt(2 ** 31));
  if (SEED.test(said)) return said;
  throw new RangeError(`ECL_SEED is "${said}": say a whole number of at most ten digits, or "random"`);
};

/** Settles the seed before anything of the run begins. */
export const settleSeed = () => {
  const seed = seedOfRun(process.env.ECL_SEED);
  if (seed === undefined) delete process.env.ECL_SEED;
  else process.env.ECL_SEED = seed;
};
