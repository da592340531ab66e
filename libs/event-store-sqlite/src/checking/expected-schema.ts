import Database from 'better-sqlite3';
import { createSchema } from '../schema.js';
import { changedSchema, type LogFlaw } from './log-flaw.js';

/**
 * Whether table, indexes and triggers are those that this release would make: a trigger that was dropped, or one that was
 * added, is how a log is changed without a trace in its rows.
 */
export const schemaFlaw = (db: Database.Database): LogFlaw | undefined => {
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

/** What SQLite keeps for itself is left out, and white space says nothing. */
const objectsOf = (db: Database.Database): ReadonlyMap<string, string> =>
  new Map(
    db
      .prepare<[], { name: string; sql: string | null }>(
        `SELECT name, sql FROM sqlite_schema WHERE name NOT GLOB 'sqlite_*' ORDER BY name`,
      )
      .all()
      .map(({ name, sql }) => [name, (sql ?? '').replaceAll(/\s+/g, ' ')]),
  );
