import type { Database } from '@ecl/sqlite';
import { StoreFault } from './fault.js';

/** `ECLe` in ASCII, in the file's header: `file events.sqlite` tells it apart from any other SQLite database. */
const APPLICATION_ID = 0x45434c65;

/**
 * Version of the tables below. A new version comes with a migration from every earlier version. Version 2 has the tables
 * of version 1.
 */
export const SCHEMA_VERSION = 2;

/** From this version on, a log that was closed in order needs no write-ahead log: see `closeInOrder`. */
export const SCHEMA_WITH_ORDERLY_END = 2;

/**
 * The log is one table, and the table enforces the rules of the log: places without gaps, unique ids, nothing changed
 * and nothing removed. So the file itself refuses a program that tries to break them. (Anyone who may write the file
 * may also drop the triggers; the chain of hashes over it proves that nobody did.)
 *
 * `data` and `metadata` are canonical JSON (RFC 8785) as text, so the bytes in the file are the bytes that are hashed.
 *
 * The triggers on insert look superfluous beside the unique indexes, but `INSERT OR REPLACE` gets around an index by
 * deleting the conflicting row, and SQLite fires no delete trigger for that.
 */
const SCHEMA = `
  CREATE TABLE events (
    position INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    revision INTEGER NOT NULL,
    id TEXT NOT NULL,
    type TEXT NOT NULL,
    data TEXT NOT NULL,
    metadata TEXT NOT NULL
  ) STRICT;

  CREATE UNIQUE INDEX events_by_stream ON events (stream, revision);
  CREATE UNIQUE INDEX events_by_id ON events (id);

  CREATE TRIGGER events_are_never_changed BEFORE UPDATE ON events
  BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

  CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
  BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;

  CREATE TRIGGER positions_have_no_gaps BEFORE INSERT ON events
  WHEN NEW.position IS NOT (SELECT coalesce(max(position), 0) + 1 FROM events)
  BEGIN SELECT RAISE(ABORT, 'an event takes the next position of the log'); END;

  CREATE TRIGGER revisions_have_no_gaps BEFORE INSERT ON events
  WHEN NEW.revision IS NOT (SELECT coalesce(max(revision), -1) + 1 FROM events WHERE stream = NEW.stream)
  BEGIN SELECT RAISE(ABORT, 'an event takes the next revision of its stream'); END;

  CREATE TRIGGER ids_are_known_once BEFORE INSERT ON events
  WHEN EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
  BEGIN SELECT RAISE(ABORT, 'an event id is known once'); END;

  PRAGMA application_id = ${String(APPLICATION_ID)};
  PRAGMA user_version = ${String(SCHEMA_VERSION)};
`;

/** A database in which nothing was ever created. */
export const isBlank = (db: Database): boolean =>
  header(db, 'application_id') === 0 &&
  header(db, 'user_version') === 0 &&
  db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get() === 0;

export const createSchema = (db: Database): void => {
  db.transaction(() => db.exec(SCHEMA)).immediate();
};

/** @throws StoreFault `incompatible` for a database of another program, or of a later release of this one. */
export const assertOwnSchema = (db: Database): void => {
  if (header(db, 'application_id') !== APPLICATION_ID)
    throw new StoreFault('incompatible', `${db.name} is not an event store: another program made this database`);
  const version = schemaVersionOf(db);
  if (version < 1 || version > SCHEMA_VERSION)
    throw new StoreFault(
      'incompatible',
      `${db.name} has schema version ${String(version)}, and this release knows ${String(SCHEMA_VERSION)}: ` +
        'it was written by a later release, so run that one',
    );
};

export const schemaVersionOf = (db: Database): number => header(db, 'user_version');

/** Brings a log of an earlier release to this one. */
export const migrateSchema = (db: Database): void => {
  if (schemaVersionOf(db) < SCHEMA_VERSION) db.pragma(`user_version = ${String(SCHEMA_VERSION)}`);
};

const header = (db: Database, field: 'application_id' | 'user_version'): number =>
  db.pragma(field, { simple: true }) as number;
