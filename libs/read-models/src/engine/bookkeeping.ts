import type { Bookmark, Position } from '@ecl/event-sourcing';
import type { Queries, Tables } from './statements.js';

/**
 * What a file says about itself, in one row that is written in the same transaction as the tables, so that neither can be
 * ahead of the other.
 */
export const BOOKKEEPING = `
  CREATE TABLE _read_model (
    id              INTEGER PRIMARY KEY CHECK (id = 1),
    version         INTEGER NOT NULL,
    fingerprint     TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('building', 'live', 'superseded')),
    position        TEXT,
    event_id        TEXT,
    stream_name     TEXT,
    revision        INTEGER,
    halted_at       TEXT,
    halted_because  TEXT
  ) STRICT`;

/** `building`: not yet at the end of the log for the first time. `superseded`: a newer build answers; open that one. */
export type BuildState = 'building' | 'live' | 'superseded';

/** The event that could not be projected, and why. The tables stand exactly before it. */
export interface Halt {
  readonly position: Position;
  readonly reason: string;
}

export interface Bookkeeping {
  readonly version: number;
  readonly fingerprint: string;
  readonly state: BuildState;
  /** The last event that is in the tables. */
  readonly bookmark: Bookmark | undefined;
  readonly halt: Halt | undefined;
}

interface Row {
  version: number;
  fingerprint: string;
  state: BuildState;
  position: string | null;
  event_id: string | null;
  stream_name: string | null;
  revision: number | null;
  halted_at: string | null;
  halted_because: string | null;
}

/** @throws Error when the file is none of a read model. */
export const readBookkeeping = (db: Queries): Bookkeeping => {
  const row = db.get<Row>('SELECT * FROM _read_model WHERE id = 1');
  if (!row) throw new Error('the file says nothing about itself');
  return {
    version: row.version,
    fingerprint: row.fingerprint,
    state: row.state,
    bookmark:
      row.position === null
        ? undefined
        : ({
            position: row.position,
            id: row.event_id,
            streamName: row.stream_name,
            revision: row.revision,
          } as Bookmark),
    halt:
      row.halted_at === null ? undefined : { position: row.halted_at as Position, reason: row.halted_because ?? '' },
  };
};

/** @throws Error when someone else moved the bookmark: two engines on one folder would project every event twice. */
export const moveBookmark = (db: Tables, from: Position | undefined, to: Bookmark): void => {
  const moved = db.run(
    `UPDATE _read_model SET position = ?, event_id = ?, stream_name = ?, revision = ? WHERE id = 1 AND position IS ?`,
    to.position,
    to.id,
    to.streamName,
    to.revision,
    from ?? null,
  );
  if (moved !== 1) throw new Error('another engine writes to this file');
};

export const writeState = (db: Tables, state: BuildState): void => {
  db.run('UPDATE _read_model SET state = ? WHERE id = 1', state);
};

export const writeHalt = (db: Tables, halt: Halt | undefined): void => {
  db.run(
    'UPDATE _read_model SET halted_at = ?, halted_because = ? WHERE id = 1',
    halt?.position ?? null,
    halt?.reason ?? null,
  );
};
