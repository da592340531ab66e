import Database from 'better-sqlite3';
import { Statements } from './statements.js';
import { writeState } from './bookkeeping.js';
import { removeBuild, type BuildFile } from './file-name.js';

/**
 * A connection that projects.
 *
 * `synchronous=NORMAL` with a write-ahead log: a power failure may take the last transactions back, tables and position
 * together, and they are projected again; it cannot tear them apart or damage the file. More is not needed of a file that
 * can be made anew from the log, and no commit waits for the disk.
 */
export const writerOf = (path: string): Database.Database => {
  const db = new Database(path);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = NORMAL');
  db.pragma('cache_size = -16384');
  return db;
};

/**
 * Closes a connection that projected, and leaves one whole file where nobody else has it open. With a write-ahead log that is
 * not there, none could open it who may not write in the folder, such as the public's process under a user of its own;
 * where somebody has it open, the log stays, and serves those who come too.
 */
export const closeWriter = (db: Database.Database): void => {
  try {
    db.pragma('busy_timeout = 0');
    db.pragma('journal_mode = DELETE');
  } catch {
    // Somebody has it open.
  } finally {
    db.close();
  }
};

/** A connection that queries, and cannot do anything else. @throws SqliteError when there is no such file. */
export const readerOf = (path: string): Database.Database =>
  new Database(path, { readonly: true, fileMustExist: true });

/** Takes a build out of use: readers that have it open find out at their next query and turn to the one that replaced it. */
export const retire = (file: BuildFile): void => {
  try {
    const db = writerOf(file.path);
    try {
      writeState(new Statements(db), 'superseded');
    } finally {
      db.close();
    }
  } catch {
    // A file that cannot even be opened has no readers to be told; what counts is that it goes.
  }
  removeBuild(file);
};
