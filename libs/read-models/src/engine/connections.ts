import { Database } from '@ecl/sqlite';
import { chmodSync, closeSync, openSync, statSync } from 'node:fs';
import { Statements } from './statements.js';
import { writeState } from './bookkeeping.js';
import { removeBuild, type BuildFile } from './file-name.js';

/** Read models name the people of cases. */
const OWNER_ONLY = 0o600;
/** What is public is kept from nobody who may look into the folder: the public's process may run as a user of its own. */
const FOR_OTHERS_TOO = 0o644;

/**
 * Makes the file, if it is not there, and closes it and what SQLite keeps beside it to all others: an earlier release left them to the
 * umask. A file that is there is not opened: closing it would drop locks that this process may hold on it.
 */
const keepTo = (path: string, allowed: number): void => {
  try {
    closeSync(openSync(path, 'wx', allowed));
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error;
  }
  for (const file of [path, `${path}-wal`, `${path}-shm`]) {
    const mode = (statSync(file, { throwIfNoEntry: false })?.mode ?? 0) & 0o777;
    if ((mode & ~allowed) === 0) continue;
    try {
      chmodSync(file, mode & allowed);
    } catch (error) {
      // Whoever may write here without owning it was let in on purpose.
      if (codeOf(error) !== 'EPERM') throw error;
    }
  }
};

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

/**
 * A connection that projects.
 *
 * `synchronous=NORMAL` with a write-ahead log: a power failure may undo the last transactions, tables and position
 * together, and they are projected again; it cannot separate them or damage the file. A file that can be rebuilt from
 * the log needs no more, and no commit waits for the disk.
 */
export const writerOf = (path: string, mode = OWNER_ONLY): Database => {
  keepTo(path, mode);
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('cache_size = -16384');
  return db;
};

/** A connection that projects and overwrites what it deletes with zeros, in the file as in its log. */
export const forgettingWriterOf = (path: string): Database => {
  const db = writerOf(path, FOR_OTHERS_TOO);
  db.pragma('secure_delete = ON');
  return db;
};

/** The file says of itself whether it still has what its tables no longer have: SQLite keeps this number with the tables. */
const DUE = 1;
const DONE = 0;

/** In the transaction that deletes: the file is to forget it. */
export const oweToForget = (db: Database): void => void db.pragma(`user_version = ${String(DUE)}`);

/** Something was deleted since the file last forgot. */
export const isDueToForget = (db: Database): boolean => db.pragma('user_version', { simple: true }) === DUE;

/**
 * Leaves nothing in the file but what its tables have. Deleting with zeros is not enough: a page that SQLite split may
 * keep a copy of a row that went to another page. So the file is written anew, and the write-ahead log, which has the
 * pages as they were, is emptied into it. @returns false while a reader still needs the log, or the disk has no room for
 * the file that is written anew: then it is to be tried again.
 */
export const forget = (db: Database): boolean => {
  try {
    db.exec('VACUUM');
    if (!isLogEmptied(db)) return false;
    // Only now: a process that ends before this begins again.
    db.pragma(`user_version = ${String(DONE)}`);
    isLogEmptied(db);
    return true;
  } catch (error) {
    if (isBusyOrFull(error)) return false;
    throw error;
  }
};

/** Somebody holds the file, or the disk is full: what did not work now works later. */
export const isBusyOrFull = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(BUSY|FULL|LOCKED)/.test(String(error.code));

/** The disk is full, read-only or fails: it says nothing about the file. A short read is a file that was cut off. */
export const isOfTheDisk = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^SQLITE_(FULL|READONLY|IOERR(?!_SHORT_READ))/.test(String(error.code));

const isLogEmptied = (db: Database): boolean => {
  const [answer] = db.pragma('wal_checkpoint(TRUNCATE)') as { readonly busy: number }[];
  return answer?.busy === 0;
};

/**
 * Closes a connection that projected, and leaves one complete file if nobody else has it open. In write-ahead mode
 * without the log files, a process that may not write in the folder could not open it, such as the public's process
 * under its own user; if somebody has it open, the log stays and serves new readers too.
 */
export const closeWriter = (db: Database): void => {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  } catch {
    // Somebody else has it open.
  } finally {
    db.close();
  }
};

/** A connection that can only query. @throws SqliteError when there is no such file. */
export const readerOf = (path: string): Database => new Database(path, { readonly: true, fileMustExist: true });

/** Retires a build: readers that have it open notice at their next query and switch to its replacement. */
export const retire = (file: BuildFile): void => {
  try {
    const db = new Database(file.path);
    try {
      writeState(new Statements(db), 'superseded');
    } finally {
      db.close();
    }
  } catch {
    // A file that cannot even be opened has no readers to notify; it only has to be removed.
  }
  removeBuild(file);
};
