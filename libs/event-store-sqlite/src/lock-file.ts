import { Database } from '@ecl/sqlite';
import { codeOf } from './fault.js';
import { ownFile } from './owner-only.js';

/**
 * Locks a file that is a lock and nothing else, and its owner's alone. The lock is SQLite's own exclusive lock on an empty file: the
 * operating system releases it when the process ends in any way.
 * @returns what holds it until it is closed; undefined where another process holds it
 */
export const lockFile = (path: string): Database | undefined => {
  // SQLite would give it the mode of the umask.
  ownFile(path);
  const db = new Database(path, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db.close();
    // By its code: the class of the error belongs to the copy of the driver that was loaded first in this process.
    if (codeOf(error).startsWith('SQLITE_BUSY')) return undefined;
    throw error;
  }
};
