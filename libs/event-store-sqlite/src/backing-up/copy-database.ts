import { Database } from '@ecl/sqlite';
import { closeSync, openSync } from 'node:fs';
import { syncFile } from '../durable-files.js';
import { faultOf } from '../fault.js';
import { OWNER_ONLY } from '../owner-only.js';
import type { LongWork } from '../long-work.js';
import { unavailable } from '../unavailable.js';

/** Pages between two turns of the event loop: some milliseconds of copying. */
const PAGES_AT_ONCE = 1_000;

/**
 * Copies a SQLite database as it is at one moment, while another process or thread continues to write to it.
 *
 * The pages are copied by SQLite's backup inside of one read transaction. Without the transaction the copy would start
 * again at every commit of the writer, and never end while a writer is busy; with it the writer is not delayed at all,
 * and its write-ahead log keeps what it writes meanwhile. `VACUUM INTO` also copies one moment, but it rebuilds every
 * index, reports no progress, and cannot be interrupted.
 *
 * The copy is a single complete file on the disk, readable only by its owner, that needs no other file.
 *
 * @param target a file that does not exist
 * @throws EventStoreUnavailable when the source cannot be read or the target cannot be written; the target is then
 * unusable.
 */
export const copyDatabase = async (
  source: string,
  target: string,
  { progress, signal }: LongWork<'copy'> = {},
): Promise<void> => {
  try {
    // We create it ourselves, so that nobody else can read it even while it grows, and nothing is overwritten.
    closeSync(openSync(target, 'wx', OWNER_ONLY));
    await copyMoment(source, target, { progress, signal });
    makeSelfContained(target);
    syncFile(target);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw unavailable(faultOf(error, `${source} → ${target}`), error);
  }
};

const copyMoment = async (source: string, target: string, { progress, signal }: LongWork<'copy'>): Promise<void> => {
  const db = new Database(source, { readonly: true, fileMustExist: true });
  try {
    db.exec('BEGIN');
    // A transaction fixes its moment with its first read.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    await db.backup(target, {
      progress: ({ totalPages, remainingPages }) => {
        signal?.throwIfAborted();
        progress?.({ phase: 'copy', done: totalPages - remainingPages, total: totalPages });
        return PAGES_AT_ONCE;
      },
    });
    signal?.throwIfAborted();
  } finally {
    db.close();
  }
};

/** A write-ahead log belongs to the writer; a copy without one can also be read where writing is not allowed. */
const makeSelfContained = (file: string): void => {
  const db = new Database(file);
  try {
    db.pragma('journal_mode = DELETE');
  } finally {
    db.close();
  }
};
