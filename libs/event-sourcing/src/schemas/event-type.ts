import type { JsonObject } from '@ecl/kernel';
import type { Static, TSchema } from 'typebox';
import type { Event } from '../event.js';
import { marksOf, type MarkedMember } from './marks.js';
import { personalFieldsOf, type PersonalField } from './personal-fields.js';
import { schemaCheck, type SchemaCheck } from './schema-check.js';
import type { SchemaIssue } from './schema-error.js';
import { upcastOnlyCheck } from './upcast-only.js';

/** Lifts a payload of one version to the next. Pure; given a payload that was valid at its version. */
export type Upcast = (data: JsonObject) => JsonObject;

/**
 * An event type: its name (the storage format: never renamed), its version, and the schema of its payload. Upcasters are
 * chained: `upcasters[1]` makes version 2 out of version 1, and so on up to `version`.
 */
export interface EventTypeDefinition<Name extends string = string, S extends TSchema = TSchema> {
  readonly name: Name;
  readonly version: number;
  readonly schema: S;
  readonly upcasters: Readonly<Record<number, Upcast>>;
  readonly personalFields: readonly PersonalField[];
  readonly marks: readonly MarkedMember[];
  /** What is wrong with a payload of the current version. Compiled once, for every registry and store of a process. */
  readonly issuesOf: SchemaCheck;
  /** Which members of a new payload have a value that only an upcaster gives. */
  readonly upcastOnlyIn: (data: object) => readonly SchemaIssue[];
}

/** A definition that is also the function that makes its events. */
export interface EventType<Name extends string = string, S extends TSchema = TSchema> extends EventTypeDefinition<
  Name,
  S
> {
  /** Makes the event. It is checked at append, like every other event. */
  (data: Static<S>): Event<Name, Static<S> & object>;
}

/** The type of the events of an event type: `type CaseFiled = EventOf<typeof CaseFiled>`. */
export type EventOf<T> = T extends EventType<infer Name, infer S> ? Event<Name, Static<S> & object> : never;

/**
 * Defines an event type.
 * @throws RangeError when the chain of upcasters has a gap.
 */
export const eventType = <const Name extends string, S extends TSchema>(
  name: Name,
  schema: S,
  history: { version?: number; upcasters?: Readonly<Record<number, Upcast>> } = {},
): EventType<Name, S> => {
  const version = history.version ?? 1;
  const upcasters = history.upcasters ?? {};
  for (let from = 1; from < version; from += 1)
    if (!upcasters[from])
      throw new RangeError(`${name} is at version ${String(version)}, but nothing lifts version ${String(from)}`);
  const make = (data: Static<S>): Event<Name, Static<S> & object> => ({ type: name, data });
  return Object.defineProperties(make, {
    name: { value: name },
    version: { value: version },
    schema: { value: schema },
    upcasters: { value: upcasters },
    personalFields: { value: personalFieldsOf(schema) },
    marks: { value: marksOf(schema) },
    issuesOf: { value: schemaCheck(schema) },
    upcastOnlyIn: { value: upcastOnlyCheck(schema) },
  }) as unknown as EventType<Name, S>;
};
