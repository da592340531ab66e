import type { Database } from 'better-sqlite3';
import { statSync } from 'node:fs';

/** SQLite starts the write-ahead log over at about 16 MiB; beyond this, something keeps it from doing so. */
const WAL_LIMIT_BYTES = 64 * 1024 * 1024;
/** A group may be some megabytes, so that there are not too many of them between two looks at the size. */
const GROUPS_BETWEEN_LOOKS = 8;

/**
 * Keeps the write-ahead log from growing without end. SQLite empties it by itself while it commits, but starts it over
 * only at a moment when nobody reads from it, and with readers that never pause such a moment may never come. Beyond the
 * limit the writer therefore waits for one, and when a reader does not leave, tries again only after the same growth, so
 * that a stuck reader cannot slow every commit down.
 */
export const walLimiter = (db: Database, limit = WAL_LIMIT_BYTES): (() => void) => {
  const wal = `${db.name}-wal`;
  let next = limit;
  let groups = 0;
  return () => {
    if ((groups += 1) % GROUPS_BETWEEN_LOOKS !== 0) return;
    const size = statSync(wal, { throwIfNoEntry: false })?.size ?? 0;
    if (size < next) return;
    next = emptyWal(db) ? limit : size + limit;
  };
};

/** Moves the write-ahead log into the database. False when a reader or a full disk kept some of it back: it is safe there. */
export const emptyWal = (db: Database): boolean => {
  try {
    const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
    return result?.busy === 0;
  } catch {
    return false;
  }
};
