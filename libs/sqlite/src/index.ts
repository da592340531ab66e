import type BetterSqlite3 from 'better-sqlite3';
import { createRequire } from 'node:module';
import { load, type SqliteClass } from './load.js';

export { SqliteNotInstalled } from './load.js';

const loaded = load(process.versions, createRequire(import.meta.url));

/** Ends a program that cannot work, before it opens anything. @throws SqliteNotInstalled */
export function requireSqlite(): void {
  if ('fault' in loaded) throw loaded.fault;
}

/** Opens a database. Where SQLite is not installed, each call throws SqliteNotInstalled. */
export const Database: SqliteClass = 'fault' in loaded ? (requireSqlite as unknown as SqliteClass) : loaded.Database;

/** A connection to a database. */
export type Database = BetterSqlite3.Database;

/** A prepared statement: what it is bound to, and a row of its answer. */
export type Statement<Bound extends unknown[] | object = unknown[], Row = unknown> = BetterSqlite3.Statement<
  Bound,
  Row
>;
