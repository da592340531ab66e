import { chmodSync, closeSync, mkdirSync, openSync, readdirSync, statSync } from 'node:fs';
import { codeOf } from './fault.js';

/** Steps of cases name people: nobody but the user of the process reads them. */
const FOLDER = 0o700;
export const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * Creates the folder of a log, and keeps it to its owner whatever the umask. A folder that was there and holds something
 * else too (`/tmp`, a home) belongs to others as well, and stays as it is.
 */
export const ownFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: FOLDER });
  if (readdirSync(path).every((name) => OF_A_LOG.test(name))) keepToOwner(path, FOLDER);
};

const OF_A_LOG = /^\.?events\.sqlite/;

/**
 * Creates an empty file where there is none, and keeps it to its owner. A file that exists is not opened: closing it
 * would drop the locks that this process may hold on it.
 */
export const ownFile = (path: string): void => {
  try {
    closeSync(openSync(path, 'wx', OWNER_ONLY));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  keepToOwner(path, OWNER_ONLY);
};

/** Keeps a file to its owner, if it is there. */
export const keepFileToOwner = (path: string): void => keepToOwner(path, OWNER_ONLY);

const keepToOwner = (path: string, mode: number): void => {
  const found = statSync(path, { throwIfNoEntry: false })?.mode ?? 0;
  if ((found & OTHERS) === 0) return;
  try {
    chmodSync(path, mode);
  } catch (error) {
    // Only the owner may change it, and whoever may write here without owning it was let in on purpose.
    if (!/^(EPERM|EROFS)$/.test(codeOf(error))) throw error;
  }
};
