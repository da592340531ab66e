import type { Database } from '@ecl/sqlite';

/** The last position of a log; 0 for an empty one. */
export const lastPositionIn = (db: Database): number =>
  db.prepare<[], number>('SELECT coalesce(max(position), 0) FROM events').pluck().get() ?? 0;
