import { join } from 'node:path';

/** Where the store is: its own folder (with `events.sqlite`), or the database file itself. */
export type StoreLocation = { readonly folder: string } | { readonly file: string };

export interface StoreFiles {
  readonly database: string;
  /** Locked by the one writer; empty. */
  readonly lock: string;
  /** Who holds the lock, as text for people. */
  readonly holder: string;
}

export const filesOf = (location: StoreLocation): StoreFiles => {
  const database = 'folder' in location ? join(location.folder, 'events.sqlite') : location.file;
  return { database, lock: `${database}.lock`, holder: `${database}.writer` };
};
