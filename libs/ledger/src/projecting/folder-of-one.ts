import Database from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** Another process keeps up the read models of this folder. A second one would remove what the first is building. */
export class ReadModelsHeld extends Error {
  override readonly name = 'ReadModelsHeld';
  constructor(readonly folder: string) {
    super(
      `the read models in ${folder} are in use by another process; choose another folder for this one with LEDGER_READ_MODELS`,
    );
  }
}

/**
 * Makes this process the one that projects into a folder, until it lets go. The lock is SQLite's own on an empty file, which
 * the operating system gives back when the process ends, however it ends.
 * @returns what lets go of it. @throws ReadModelsHeld
 */
export const holdFolder = (folder: string): (() => void) => {
  mkdirSync(folder, { recursive: true });
  const lock = new Database(join(folder, 'projecting.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new ReadModelsHeld(folder);
    throw error;
  }
  return () => {
    lock.close();
  };
};

/** By its code: the class of the error is that of whichever copy of the driver was loaded first in this process. */
const isBusy = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
