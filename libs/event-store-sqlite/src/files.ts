import { lstatSync, realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where the store is: its own folder (with `events.sqlite`), or the database file itself. */
export type StoreLocation = { readonly folder: string } | { readonly file: string };

export interface StoreFiles {
  readonly database: string;
  /** SQLite's write-ahead log: what was committed and is not in the database yet. */
  readonly wal: string;
  /** Locked by the one writer; empty. */
  readonly lock: string;
  /** Locked by the same writer, so that deleting one of the two lets nobody else in; empty. */
  readonly secondLock: string;
  /** Who holds the lock, as text for people. */
  readonly holder: string;
  /** The last position that was acknowledged, kept apart from the log. */
  readonly mark: string;
}

/** A link to a database is followed, as SQLite does: by every path it has the same lock and the same mark. */
export const filesOf = (location: StoreLocation): StoreFiles => {
  const named = 'folder' in location ? join(location.folder, 'events.sqlite') : location.file;
  const database = followed(named);
  return {
    database,
    wal: `${database}-wal`,
    lock: `${database}.lock`,
    secondLock: join(dirname(database), `.${basename(database)}.in-use`),
    holder: `${database}.writer`,
    mark: `${database}.mark`,
  };
};

const followed = (path: string): string => {
  try {
    return lstatSync(path).isSymbolicLink() ? realpathSync(path) : path;
  } catch {
    return path;
  }
};
