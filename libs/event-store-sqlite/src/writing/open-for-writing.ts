import Database from 'better-sqlite3';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertOwnSchema, createSchema, isBlank } from '../schema.js';

const PAGE_BYTES = 8192;
const WAL_PAGES = 1000;
const BUSY_MILLISECONDS = 5_000;

/** Sees to it that the folder is there and may be written, because SQLite's own answer does not tell which it is. */
export const prepareFolder = (database: string): void => {
  const folder = dirname(database);
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
};

/**
 * Opens the database for its one writer and creates it when it is blank. Nothing of a foreign file is touched: it is
 * refused before the first setting that would change it.
 */
export const openForWriting = (database: string, maxFileBytes: number | undefined): Database.Database => {
  const db = new Database(database, { timeout: BUSY_MILLISECONDS });
  try {
    const blank = isBlank(db);
    if (!blank) assertOwnSchema(db);
    // Events of about a kilobyte fill pages of this size well; it can only be chosen before the first page is written.
    db.pragma(`page_size = ${String(PAGE_BYTES)}`);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // macOS acknowledges an ordinary fsync before the drive has written; no other system knows this setting.
    db.pragma('fullfsync = ON');
    db.pragma(`wal_autocheckpoint = ${String(WAL_PAGES)}`);
    db.pragma(`journal_size_limit = ${String(2 * WAL_PAGES * PAGE_BYTES)}`);
    if (maxFileBytes !== undefined) {
      const pageBytes = db.pragma('page_size', { simple: true }) as number;
      db.pragma(`max_page_count = ${String(Math.max(1, Math.floor(maxFileBytes / pageBytes)))}`);
    }
    if (blank) createSchema(db);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
};
