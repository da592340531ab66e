import { Database } from '@ecl/sqlite';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { assertNotBereft, remainsOf } from '../checking/shortfall.js';
import { syncFolder } from '../durable-files.js';
import { faultOf } from '../fault.js';
import { filesOf, type StoreFiles, type StoreLocation } from '../files.js';
import { assertOwnSchema, isBlank } from '../schema.js';
import { unavailable } from '../unavailable.js';
import { assertWritable } from '../writing/open-for-writing.js';
import { lockForWriting } from '../writing/writer-lock.js';

/** There is a log with events at the place for another one. It is never replaced; its owner may move it away. */
export class LogNotEmpty extends Error {
  override readonly name = 'LogNotEmpty';
  constructor(
    readonly database: string,
    readonly events: number,
  ) {
    super(`${database} holds a log of ${String(events)} events`);
  }
}

/**
 * Puts a log where there is none, or an empty one, and holds the writer lock from beginning to end. The log appears by
 * a single rename: at any moment, and after any failure, there is either nothing or the whole log.
 *
 * @param bring prepares the log somewhere on the same disk, and returns its file; it must have no write-ahead log
 * @throws LogNotEmpty; EventStoreUnavailable (`locked` and by whom, `read-only`, …); the errors of `bring`
 */
export const replaceEmptyLog = async (location: StoreLocation, bring: () => Promise<string>): Promise<void> => {
  const files = filesOf(location);
  const { database } = files;
  const folder = resolve(dirname(database));
  const made = guarded(files, () => mkdirSync(folder, { recursive: true, mode: 0o700 }));
  const lock = guarded(files, () => {
    assertWritable(database);
    return lockForWriting(files);
  });
  let isInPlace = false;
  try {
    guarded(files, () => {
      // SQLite deletes the write-ahead log of a database without any bytes as soon as it opens it.
      const remains = remainsOf(files);
      if (!remains.hasDatabase) assertNotBereft(files, remains);
      assertEmpty(database);
      // What is left of a log is not buried under another one.
      assertNotBereft(files, { ...remainsOf(files), ...(existsSync(database) && { walBytes: 0 }) });
    });
    const log = await bring();
    guarded(files, () => {
      clearAway(database);
      renameSync(log, database);
      syncFolder(folder);
    });
    isInPlace = true;
  } finally {
    lock.release();
    if (!isInPlace && made !== undefined) unmake(files, made);
  }
};

const assertEmpty = (database: string): void => {
  if (!existsSync(database)) return;
  const db = new Database(database, { readonly: true, fileMustExist: true });
  try {
    if (isBlank(db)) return;
    assertOwnSchema(db);
    const events = db.prepare<[], number>('SELECT count(*) FROM events').pluck().get() ?? 0;
    if (events > 0) throw new LogNotEmpty(database, events);
  } finally {
    db.close();
  }
};

/** A leftover write-ahead log would be taken for that of the new file. The old log must not be open anywhere. */
const clearAway = (database: string): void => {
  if (!existsSync(database)) return;
  assertEmpty(database);
  const db = new Database(database, { timeout: 0 });
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
};

/** Removes the new folders when the work failed. Files that somebody else has put there since stay. */
const unmake = ({ database, lock, secondLock }: StoreFiles, made: string): void => {
  try {
    for (const file of [lock, secondLock]) rmSync(file, { force: true });
    for (let folder = resolve(dirname(database)); folder.length >= made.length; folder = dirname(folder))
      rmdirSync(folder);
  } catch {
    // The folder is no longer empty.
  }
};

const guarded = <T>({ database }: StoreFiles, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    throw error instanceof LogNotEmpty ? error : unavailable(faultOf(error, database), error);
  }
};
