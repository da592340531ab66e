import type { Database } from '@ecl/sqlite';

/** What SQLite finds wrong in a file, in its words, on one line; undefined for a sound file. @throws where it cannot read so far */
export const wordOfSqlite = (db: Database, check: 'quick_check' | 'integrity_check'): string | undefined => {
  const word = db.pragma(`${check}(1)`, { simple: true }) as string | undefined;
  return word === 'ok' ? undefined : word?.replaceAll(/\s*\n\s*/g, ' ');
};
