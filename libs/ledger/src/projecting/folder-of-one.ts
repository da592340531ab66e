import { Database } from '@ecl/sqlite';
import { chmodSync, closeSync, mkdirSync, openSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Another process updates the read models of this folder. A second one would remove what the first is building. */
export class ReadModelsHeld extends Error {
  override readonly name = 'ReadModelsHeld';
  constructor(readonly folder: string) {
    super(
      `the read models in ${folder} are in use by another process; choose another folder for this one with LEDGER_READ_MODELS`,
    );
  }
}

/**
 * Makes this process the only one that projects into a folder, until it releases it. The lock is SQLite's own on an
 * empty file, which the operating system releases when the process ends in any way.
 * @returns a function that releases it. @throws ReadModelsHeld
 */
export const holdFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true, mode: 0o750 });
  const release = holdFile(join(folder, 'projecting.lock'));
  if (!release) throw new ReadModelsHeld(folder);
  return release;
};

/** The same of a file that is a lock and nothing else, and its owner's alone. @returns undefined where another process holds it */
export const holdFile = (file: string): (() => void) | undefined => {
  keptToOwner(file);
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) return undefined;
    throw error;
  }
  return () => {
    lock.close();
  };
};

/** SQLite would give it the mode of the umask. A file that is there is not opened: closing it would drop the locks of this process. */
const keptToOwner = (file: string): void => {
  try {
    closeSync(openSync(file, 'wx', OWNER_ONLY));
  } catch (error) {
    if (!hasCode(error, /^EEXIST$/)) throw error;
    // Of an earlier release.
    if ((statSync(file).mode & OTHERS) !== 0) chmodSync(file, OWNER_ONLY);
  }
};

const OWNER_ONLY = 0o600;
const OTHERS = 0o077;

/**
 * Recognised by its code: the class of the error belongs to the copy of the driver that was loaded first in this
 * process.
 */
const isBusy = (error: unknown): boolean => hasCode(error, /^SQLITE_BUSY/);

const hasCode = (error: unknown, code: RegExp): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && code.test(String(error.code));
