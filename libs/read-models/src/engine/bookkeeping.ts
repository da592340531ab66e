import type { Bookmark, Position } from '@ecl/event-sourcing';
import type { Queries, Tables } from './statements.js';
import { columnsOf, insert, integer, nullable, oneOf, onlyRow, select, table, text, update } from './tables/index.js';

/**
 * The bookkeeping of a file, in one row that is written in the same transaction as the tables, so that neither can be
 * ahead of the other.
 */
const bookkeeping = table('_read_model', {
  id: onlyRow(),
  version: integer(),
  fingerprint: text(),
  state: oneOf('building', 'live', 'superseded'),
  position: nullable(text<Position>()),
  event_id: nullable(text<Bookmark['id']>()),
  stream_name: nullable(text()),
  revision: nullable(integer()),
  halted_at: nullable(text<Position>()),
  halted_because: nullable(text()),
});

export const BOOKKEEPING = bookkeeping.ddl;

/**
 * `building`: not yet at the end of the log for the first time. `superseded`: a newer build answers; open the newer
 * one.
 */
export type BuildState = 'building' | 'live' | 'superseded';

/** The event that could not be projected, and why. The tables end exactly before it. */
export interface Halt {
  readonly position: Position;
  readonly reason: string;
}

/** The last event in the tables. A file that people read who may not see the log does not name the stream of it. */
export type KnownEvent = Pick<Bookmark, 'position' | 'id'> & Partial<Pick<Bookmark, 'streamName' | 'revision'>>;

export interface Bookkeeping {
  readonly version: number;
  readonly fingerprint: string;
  readonly state: BuildState;
  /** The last event that is in the tables. */
  readonly bookmark: KnownEvent | undefined;
  readonly halt: Halt | undefined;
}

const WHAT_IT_SAYS = select(columnsOf(bookkeeping), 'FROM _read_model WHERE id = 1');

/** Starts the bookkeeping of a new file. */
export const beginBookkeeping = (db: Tables, { version, fingerprint }: Pick<Bookkeeping, 'version' | 'fingerprint'>) =>
  insert(db, bookkeeping, { id: 1, version, fingerprint, state: 'building' });

/** @throws Error when the file does not belong to a read model. */
export const readBookkeeping = (db: Queries): Bookkeeping => {
  const row = WHAT_IT_SAYS.get(db);
  if (!row) throw new Error('the file says nothing about itself');
  const { version, fingerprint, state, position, event_id, stream_name, revision, halted_at, halted_because } = row;
  return {
    version,
    fingerprint,
    state,
    bookmark:
      position === undefined
        ? undefined
        : ({
            position,
            id: event_id,
            ...(stream_name === undefined ? {} : { streamName: stream_name, revision }),
          } as KnownEvent),
    halt: halted_at === undefined ? undefined : { position: halted_at, reason: halted_because ?? '' },
  };
};

/** @throws Error when someone else moved the bookmark: two engines on one folder would project every event twice. */
export const moveBookmark = (db: Tables, from: Position | undefined, to: KnownEvent): void => {
  const moved = db.run(
    `UPDATE _read_model SET position = ?, event_id = ?, stream_name = ?, revision = ? WHERE id = 1 AND position IS ?`,
    to.position,
    to.id,
    to.streamName ?? null,
    to.revision ?? null,
    from ?? null,
  );
  if (moved !== 1) throw new Error('another engine writes to this file');
};

export const writeState = (db: Tables, state: BuildState): void => {
  update(db, bookkeeping, { set: { state }, where: { id: 1 } });
};

export const writeHalt = (db: Tables, halt: Halt | undefined): void => {
  update(db, bookkeeping, { set: { halted_at: halt?.position, halted_because: halt?.reason }, where: { id: 1 } });
};
