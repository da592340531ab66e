import type { JsonObject } from '@ecl/kernel';
import type { EventTypeDefinition } from './event-type.js';
import { SchemaError, type SchemaIssue } from './schema-error.js';

/** The log, or a caller, names an event type that this product does not know. */
export class UnknownEventType extends Error {
  override readonly name = 'UnknownEventType';
  constructor(
    readonly eventType: string,
    why = 'is not registered',
  ) {
    super(`event type "${eventType}" ${why}`);
  }
}

/** A registered event type: its definition and the operations on its payloads. */
export interface RegisteredEventType {
  readonly type: EventTypeDefinition;
  /** The version in the form of the metadata. */
  readonly version: string;
  /** @throws SchemaError when the payload is not valid at the current version. */
  check(data: object): void;
  /**
   * The check of a payload that is about to be appended.
   * @throws SchemaError also when a member has a value that only an upcaster gives.
   */
  checkNew(data: object): void;
  /**
   * Lifts a payload through the chain of upcasters to the current version; the payload itself at the current version.
   * @throws RangeError for a version that never existed, or that only a later release knows.
   */
  upcast(data: object, fromVersion: number): object;
}

/** Every event type of the product, by name. */
export interface EventTypes extends Iterable<RegisteredEventType> {
  /** @throws UnknownEventType */
  named(name: string): RegisteredEventType;
  has(name: string): boolean;
  readonly names: readonly string[];
}

/**
 * The registry of event types: the whole vocabulary of the log in one place.
 * @throws RangeError when two of them claim one name, because a name is the storage format.
 */
export const eventTypes = (...types: readonly EventTypeDefinition[]): EventTypes => {
  const byName = new Map<string, RegisteredEventType>();
  for (const type of types) {
    if (byName.has(type.name)) throw new RangeError(`two event types are called "${type.name}"`);
    byName.set(type.name, registered(type));
  }
  return {
    named: (name) => {
      const found = byName.get(name);
      if (!found) throw new UnknownEventType(name);
      return found;
    },
    has: (name) => byName.has(name),
    names: [...byName.keys()],
    [Symbol.iterator]: () => byName.values(),
  };
};

const registered = (type: EventTypeDefinition): RegisteredEventType => {
  const refuse = (issues: readonly SchemaIssue[]): void => {
    if (issues.length > 0) throw new SchemaError(type.name, type.version, issues);
  };
  return {
    type,
    version: String(type.version),
    check: (data) => {
      refuse(type.issuesOf(data));
    },
    checkNew: (data) => {
      refuse(type.issuesOf(data));
      refuse(type.upcastOnlyIn(data));
    },
    upcast: (data, fromVersion) => upcastThrough(type, data, fromVersion),
  };
};

const upcastThrough = (type: EventTypeDefinition, data: object, fromVersion: number): object => {
  if (!Number.isSafeInteger(fromVersion) || fromVersion < 1 || fromVersion > type.version)
    throw new RangeError(`${type.name} has versions 1 to ${String(type.version)}, not ${String(fromVersion)}`);
  let current = data as JsonObject;
  for (let version = fromVersion; version < type.version; version += 1) {
    const lift = type.upcasters[version];
    if (!lift) throw new RangeError(`nothing lifts ${type.name} from version ${String(version)}`);
    current = lift(current);
  }
  return current;
};
