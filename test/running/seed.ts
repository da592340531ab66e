import { expect } from '@jest/globals';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * The seed of what a spec draws at random: its own by its path, so that every run of it draws the same and no two specs do;
 * or the one that `ECL_SEED` says, for all specs.
 *
 * @param path of the spec, relative to the repository
 */
export const seedOf = (path: string, said: string | undefined): number =>
  said === undefined ? digestOf(path.replaceAll('\\', '/')) : Number(said);

/** The seed of the spec that is running. */
export const seedOfThisSpec = (): number => {
  const { testPath } = expect.getState();
  if (testPath === undefined) throw new RangeError('no spec is running');
  return seedOf(relative(repository, testPath), process.env['ECL_SEED']);
};

/** FNV-1a of 32 bits, which is all that a seed of fast-check has. */
const digestOf = (text: string): number => {
  let digest = 0x811c9dc5;
  for (const byte of Buffer.from(text)) digest = Math.imul(digest ^ byte, 0x01000193);
  return digest | 0;
};
