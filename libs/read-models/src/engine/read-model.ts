import type { Event, RecordedEvent } from '@ecl/event-sourcing';
import type { PlainDate } from '@ecl/kernel';
import { createHash } from 'node:crypto';
import type { Tables } from './statements.js';
import type { Table } from './tables/index.js';

/**
 * What an event changes in the tables. It depends only on the event and the tables: no clock, no random values, no
 * other source.
 */
export type Handler<E extends Event = Event> = (event: RecordedEvent<E>, db: Tables) => void;

/** One handler for each event type that changes something; the others only move the position. */
export type Handlers<E extends Event> = { readonly [T in E['type']]?: Handler<Extract<E, { type: T }>> };

export type EndOfDays = (day: PlainDate, db: Tables) => number;

export interface ReadModelDefinition<E extends Event> {
  /** A noun in kebab-case: `case-register`. It names the file. */
  readonly name: string;
  /**
   * From 1. Another version has another file, built from the first event: raise it whenever handlers or tables change.
   */
  readonly version: number;
  /** Names that begin with `_` are the engine's. */
  readonly tables: readonly Table[];
  /**
   * SQL that is run once after the tables are created, for what a table description cannot express: a virtual table, a
   * trigger, a first row.
   */
  readonly sqlBeside?: string;
  readonly on: Handlers<E>;
  /**
   * Event types after which what they took out of the tables is nowhere in the file either: not in free pages, not in the
   * write-ahead log. Such a file is read by people who may not see the log: it does not name a stream either.
   */
  readonly forgetsAfter?: readonly E['type'][];
  /**
   * Takes out of the tables what may not be read on a day, or after it; says how much. The file forgets it. Handlers must not
   * depend on whether this was done: an event finds what is over as if it were gone.
   */
  readonly ends?: EndOfDays;
  /** Event types that change how the earlier events of their stream are read: their handlers get that stream (`streamUpTo`). */
  readonly rereads?: readonly E['type'][];
  /** Earlier versions whose tables the queries of this one still understand: they answer while this one is built. */
  readonly readsVersions?: readonly number[];
}

/** A checked definition for the engine and the queries. */
export interface ReadModel {
  readonly name: string;
  readonly version: number;
  /** Statements that create the tables and what belongs to them. */
  readonly schema: string;
  readonly readsVersions: readonly number[];
  /** SHA-256 of the tables. Tables that changed without a new version are rebuilt too. */
  readonly fingerprint: string;
  handlerOf(eventType: string): Handler | undefined;
  /** Event types after which the file forgets; a model that has some never keeps what it deleted. */
  readonly forgetsAfter: ReadonlySet<string>;
  readonly ends: EndOfDays | undefined;
  readonly rereads: ReadonlySet<string>;
}

/**
 * @throws RangeError for a name or version that cannot name a file, and for a table with a name reserved for the
 * engine.
 */
export const readModel = <E extends Event>(definition: ReadModelDefinition<E>): ReadModel => {
  const { name, version, tables, sqlBeside, readsVersions = [], forgetsAfter = [], rereads = [] } = definition;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`"${name}" is no name for a read model`);
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`${name} cannot have version ${version}`);
  const reserved = tables.find((table) => table.name.startsWith('_'));
  if (reserved) throw new RangeError(`${name} cannot have a table ${reserved.name}: such names are the engine's`);
  const schema = [...tables.map(({ ddl }) => ddl), ...(sqlBeside === undefined ? [] : [sqlBeside])].join('\n\n');
  // The names of the members are the event types that they handle: Handlers expresses this, but a Map cannot.
  const handlers = new Map(Object.entries(definition.on as unknown as Record<string, Handler>));
  const fingerprint = createHash('sha256').update(schema, 'utf8').digest('hex');
  return {
    name,
    version,
    schema,
    readsVersions,
    fingerprint,
    handlerOf: (eventType) => handlers.get(eventType),
    forgetsAfter: new Set<string>(forgetsAfter),
    ends: definition.ends,
    rereads: new Set<string>(rereads),
  };
};
