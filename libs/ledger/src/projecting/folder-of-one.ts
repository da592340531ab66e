import { ownFile } from '@ecl/event-store-sqlite';
import { Database } from '@ecl/sqlite';
import { mkdirSync } from 'node:fs';
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
  // SQLite would give it the mode of the umask.
  ownFile(file);
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

/**
 * Recognised by its code: the class of the error belongs to the copy of the driver that was loaded first in this
 * process.
 */
const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && /^SQLITE_BUSY/.test(String(error.code));
