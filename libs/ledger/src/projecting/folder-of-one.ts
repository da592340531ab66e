import { lockFile } from '@ecl/event-store-sqlite';
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
  const lock = lockFile(file);
  return (
    lock &&
    (() => {
      lock.close();
    })
  );
};
