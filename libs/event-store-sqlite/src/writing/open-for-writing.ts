import { Database } from '@ecl/sqlite';
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { assertUndamaged } from '../checking/damage-at-start.js';
import {
  assertNotBereft,
  remainsOf,
  shorterLog,
  shortfallOf,
  type Remains,
  type Shortfall,
} from '../checking/shortfall.js';
import type { StoreFiles } from '../files.js';
import { keepFileToOwner, ownFile, ownFolder } from '../owner-only.js';
import { assertOwnSchema, createSchema, isBlank, migrateSchema } from '../schema.js';

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
 * Makes sure that the folder and the file exist, are writable, and are only their owner's. SQLite would open a read-only
 * file and fail only at the first append; for a folder it would not say what is wrong.
 */
export const assertWritable = (database: string): void => {
  const folder = dirname(database);
  ownFolder(folder);
  accessSync(folder, constants.W_OK);
  if (existsSync(database)) accessSync(database, constants.W_OK);
};

export interface OpenOptions {
  readonly maxFileBytes: number | undefined;
  /** Opens a log that ends before what was acknowledged. */
  readonly acceptShorter: boolean;
}

export interface OpenedForWriting {
  readonly db: Database;
  /** What was accepted. */
  readonly shortfall: Shortfall | undefined;
}

/**
 * Opens the database for its one writer and creates it when there is nothing of a log. A foreign file, and a log of which
 * a part is missing, are not changed: they are refused before the first setting that would change them.
 */
export const openForWriting = (files: StoreFiles, { maxFileBytes, acceptShorter }: OpenOptions): OpenedForWriting => {
  const { database, wal } = files;
  const remains = remainsOf(files);
  if (!remains.hasDatabase) assertNotBereft(files, remains);
  else if (remains.walBytes > 0 && !acceptShorter) assertOneLog(database, remains);
  ownFile(database);
  // SQLite gives them the mode of the database; an earlier release gave it the umask's.
  for (const beside of [wal, `${database}-shm`]) keepFileToOwner(beside);
  const db = new Database(database, { timeout: BUSY_MILLISECONDS });
  try {
    const blank = isBlank(db);
    let shortfall: Shortfall | undefined;
    if (blank) assertNotBereft(files, { ...remains, walBytes: 0, indexBytes: 0 });
    else {
      assertOwnSchema(db);
      shortfall = shortfallOf(db, remains);
      if (shortfall && !acceptShorter) throw shorterLog(database, shortfall);
      assertUndamaged(db);
    }
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
    else migrateSchema(db);
    return { db, shortfall };
  } catch (error) {
    db.close();
    throw error;
  }
};

/**
 * A connection that may write moves the write-ahead log into the database when it closes, also after a refusal. If that log is of
 * another day, or of another ledger, this would destroy what is in the database; so a connection that cannot write looks first.
 * @throws StoreFault `incomplete`, before any file was changed
 */
const assertOneLog = (database: string, remains: Remains): void => {
  const db = new Database(database, { readonly: true, fileMustExist: true, timeout: BUSY_MILLISECONDS });
  try {
    if (isBlank(db)) return;
    assertOwnSchema(db);
    const shortfall = shortfallOf(db, remains);
    if (shortfall) throw shorterLog(database, shortfall);
    assertUndamaged(db);
  } finally {
    db.close();
  }
};

/**
 * Leaves one file that needs no other: it can be copied alone, and opened where nothing may be written. While another
 * process reads, the log stays as it is, and its mark says that it is whole.
 */
export const closeInOrder = (db: Database): void => {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  } catch {
    // A reader has it open.
  }
  db.close();
};
