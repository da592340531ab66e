import type { Database } from '@ecl/sqlite';
import { StoreFault } from '../fault.js';
import { lastPositionIn } from '../reading/last-position.js';
import { eventFlaw } from './event-flaw.js';
import type { EventRow } from './log-digest.js';
import { wordOfSqlite } from './word-of-sqlite.js';

/** SQLite walks a file of this size in a quarter of a second; a larger one waits for `ecl check`. */
const WALKED_BYTES = 64 * 1024 * 1024;
/** The last events, in a large log too: what a crash or a failing disk spoils is what was written last. */
const LAST_EVENTS = 500;

/**
 * Looks for damage that is cheaply found, before anything is appended to it: a file whose pages do not hold together, and last events
 * that nobody wrote so. Bytes that were changed so that all of it is still well formed, and damage far back in a large log, are found
 * by `ecl check` and by whoever reads there.
 * @throws StoreFault `damaged`
 */
export const assertUndamaged = (db: Database): void => {
  const bytes = ['page_count', 'page_size']
    .map((name) => db.pragma(name, { simple: true }) as number)
    .reduce((product, each) => product * each, 1);
  if (bytes <= WALKED_BYTES) {
    const broken = wordOfSqlite(db, 'quick_check');
    if (broken !== undefined) throw damaged(db, broken);
  }
  const last = lastPositionIn(db);
  let expected = Math.max(0, last - LAST_EVENTS) + 1;
  const rows = db
    .prepare<[number], EventRow>(
      'SELECT position, stream, revision, id, type, data, metadata FROM events WHERE position >= ? ORDER BY position',
    )
    .iterate(expected);
  for (const row of rows) {
    if (row.position !== expected) throw damaged(db, `the event at position ${String(expected)} is missing`);
    // What another release accepts, or does not, is no damage.
    const flaw = eventFlaw(row);
    if (flaw?.kind === 'not-canonical') throw damaged(db, flaw.en);
    expected += 1;
  }
};

const damaged = (db: Database, what: string): StoreFault =>
  new StoreFault(
    'damaged',
    `${db.name}: the file is damaged (${what}); nothing is appended to it: keep the file as it is, see what ecl check ` +
      'says, and restore a backup',
  );
