import { Database } from '@ecl/sqlite';
import { createSchema } from '../schema.js';
import { changedSchema, type LogFlaw } from './log-flaw.js';

/**
 * Whether table, indexes and triggers are those that this release would make: dropping or adding a trigger makes it
 * possible to change a log without a trace in its rows.
 */
export const schemaFlaw = (db: Database): LogFlaw | undefined => {
  const expected = expectedObjects();
  const found = objectsOf(db);
  for (const [name, sql] of expected)
    if (found.get(name) !== sql) return changedSchema(name, found.has(name) ? 'changed' : 'missing');
  for (const name of found.keys()) if (!expected.has(name)) return changedSchema(name, 'foreign');
  return undefined;
};

const expectedObjects = (): ReadonlyMap<string, string> => {
  const db = new Database(':memory:');
  try {
    createSchema(db);
    return objectsOf(db);
  } finally {
    db.close();
  }
};

/** SQLite's internal objects are left out, and white space is ignored. */
const objectsOf = (db: Database): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[], { name: string; sql: string | null }>(
        `SELECT name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name`,
      )
      .all()
      .map(({ name, sql }) => [name, (sql ?? '').replaceAll(/\s+/g, ' ')]),
  );
