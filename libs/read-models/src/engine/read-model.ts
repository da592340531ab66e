import type { Event, RecordedEvent } from '@ecl/event-sourcing';
import { createHash } from 'node:crypto';
import type { Tables } from './statements.js';
import type { Table } from './tables/index.js';

/** What an event does to the tables. Depends on the event and the tables alone: no clock, no chance, no other source. */
export type Handler<E extends Event = Event> = (event: RecordedEvent<E>, db: Tables) => void;

/** One handler for each event type that changes something; the others only move the position. */
export type Handlers<E extends Event> = { readonly [T in E['type']]?: Handler<Extract<E, { type: T }>> };

export interface ReadModelDefinition<E extends Event> {
  /** A noun in kebab-case: `case-register`. It names the file. */
  readonly name: string;
  /** From 1. Another version is another file, built from the first event: raise it whenever handlers or tables change. */
  readonly version: number;
  /** Names that begin with `_` are the engine's. */
  readonly tables: readonly Table[];
  /** SQL that is run once behind the tables, for what no table describes: a virtual table, a trigger, a first row. */
  readonly sqlBeside?: string;
  readonly on: Handlers<E>;
  /** Earlier versions whose tables the queries of this one still understand: they answer while this one is built. */
  readonly readsVersions?: readonly number[];
}

/** A definition that was checked, as the engine and the queries take it. */
export interface ReadModel {
  readonly name: string;
  readonly version: number;
  /** Statements that make the tables and what stands beside them. */
  readonly schema: string;
  readonly readsVersions: readonly number[];
  /** SHA-256 of the tables. Tables that changed although the version did not are built anew all the same. */
  readonly fingerprint: string;
  handlerOf(eventType: string): Handler | undefined;
}

/** @throws RangeError for a name or version that could not name a file, and for a table that has a name of the engine's. */
export const readModel = <E extends Event>(definition: ReadModelDefinition<E>): ReadModel => {
  const { name, version, tables, sqlBeside, readsVersions = [] } = definition;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) throw new RangeError(`"${name}" is no name for a read model`);
  if (!Number.isSafeInteger(version) || version < 1) throw new RangeError(`${name} cannot have version ${version}`);
  const reserved = tables.find((table) => table.name.startsWith('_'));
  if (reserved) throw new RangeError(`${name} cannot have a table ${reserved.name}: such names are the engine's`);
  const schema = [...tables.map(({ ddl }) => ddl), ...(sqlBeside === undefined ? [] : [sqlBeside])].join('\n\n');
  // The names of the members are the types of the events that they take: that is what Handlers says, and a Map cannot.
  const handlers = new Map(Object.entries(definition.on as unknown as Record<string, Handler>));
  const fingerprint = createHash('sha256').update(schema, 'utf8').digest('hex');
  return { name, version, schema, readsVersions, fingerprint, handlerOf: (eventType) => handlers.get(eventType) };
};
