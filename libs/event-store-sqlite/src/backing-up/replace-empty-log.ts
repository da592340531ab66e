import Database from 'better-sqlite3';
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { syncFolder } from '../durable-files.js';
import { faultOf } from '../fault.js';
import { filesOf, type StoreFiles, type StoreLocation } from '../files.js';
import { assertOwnSchema, isBlank } from '../schema.js';
import { unavailable } from '../unavailable.js';
import { assertWritable } from '../writing/open-for-writing.js';
import { lockForWriting } from '../writing/writer-lock.js';

/** A log with events stands where another one was to be put. Nothing replaces it; its owner may move it away. */
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
 * Puts a log where there is none, or an empty one, as the one who may write there from the beginning to the end. The log
 * appears by one renaming: whoever looks, and whatever breaks in between, finds nothing or the whole of it.
 *
 * @param bring makes the log ready, somewhere on the same disk, and says in which file; it is one without a write-ahead log
 * @throws LogNotEmpty; EventStoreUnavailable (`locked` and by whom, `read-only`, …); whatever `bring` throws
 */
export const replaceEmptyLog = async (location: StoreLocation, bring: () => Promise<string>): Promise<void> => {
  const files = filesOf(location);
  const { database } = files;
  const folder = resolve(dirname(database));
  const made = guarded(files, () => mkdirSync(folder, { recursive: true }));
  const lock = guarded(files, () => {
    assertWritable(database);
    return lockForWriting(files);
  });
  let isInPlace = false;
  try {
    guarded(files, () => assertEmpty(database));
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

/** A write-ahead log that is left over would be taken for that of the new file. Nobody may have the old one open for this. */
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

/** Leaves no folders behind where nothing came of it. What somebody else has put there since stays. */
const unmake = ({ database, lock }: StoreFiles, made: string): void => {
  try {
    rmSync(lock, { force: true });
    for (let folder = resolve(dirname(database)); folder.length >= made.length; folder = dirname(folder))
      rmdirSync(folder);
  } catch {
    // No longer empty.
  }
};

const guarded = <T>({ database }: StoreFiles, step: () => T): T => {
  try {
    return step();
  } catch (error) {
    throw error instanceof LogNotEmpty ? error : unavailable(faultOf(error, database), error);
  }
};
