import Database from 'better-sqlite3';
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertOwnSchema, createSchema, isBlank } from '../schema.js';

/** 16 MiB: long enough that a page that many commits change is moved into the database once and not each time. */
const WAL_PAGES = 4_000;
const WAL_FILE_BYTES = 32 * 1024 * 1024;
/**
 * 64 MiB, used as needed. Every append reads the upper levels of two indexes, and for ten million events these do not
 * fit into the 2 MiB that SQLite uses by default.
 */
const CACHE_KIBIBYTES = 64 * 1024;
const BUSY_MILLISECONDS = 1_000;

/**
 * Makes sure that the folder and the file exist and are writable. SQLite would open a read-only file and fail only at
 * the first append; for a folder it would not say what is wrong.
 */
export const assertWritable = (database: string): void => {
  const folder = dirname(database);
  mkdirSync(folder, { recursive: true });
  accessSync(folder, constants.W_OK);
  if (existsSync(database)) accessSync(database, constants.W_OK);
};

/**
 * Opens the database for its one writer and creates it when it is blank. A foreign file is not changed: it is refused
 * before the first setting that would change it.
 */
export const openForWriting = (database: string, maxFileBytes: number | undefined): Database.Database => {
  const db = new Database(database, { timeout: BUSY_MILLISECONDS });
  try {
    const blank = isBlank(db);
    if (!blank) assertOwnSchema(db);
    db.pragma('journal_mode = WAL');
    db.pragma('synchronous = FULL');
    // macOS acknowledges an ordinary fsync before the drive has written; other systems do not have this setting.
    db.pragma('fullfsync = ON');
    db.pragma(`cache_size = -${String(CACHE_KIBIBYTES)}`);
    db.pragma(`wal_autocheckpoint = ${String(WAL_PAGES)}`);
    db.pragma(`journal_size_limit = ${String(WAL_FILE_BYTES)}`);
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
