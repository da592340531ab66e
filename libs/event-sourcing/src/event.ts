import type { Uuid } from '@ecl/kernel';
import type { Position } from './position.js';

/** A fact of the domain: a name in the past tense and what happened. Unions of these are the domain's vocabulary. */
export type Event<Type extends string = string, Data extends object = object> = Readonly<{ type: Type; data: Data }>;

/** `case-2026-000123`, `officers`: letters, digits, `-`, `_`, `.`; never starting with `$`, which EventStoreDB keeps for itself. */
export type StreamName = string;

/**
 * A flat map from text to text: the only form that every event store keeps unchanged (`tamper-evidence` metadata
 * included). Keys that begin with `$` belong to the store.
 */
export type EventMetadata = Readonly<Record<string, string>>;

/** An event to be stored. `id` is deterministic, so that a retried append is the same append. */
export interface NewEvent {
  readonly id: Uuid;
  readonly type: string;
  readonly data: object;
  readonly metadata: EventMetadata;
}

/** An event as the store returns it. */
export interface RecordedEvent<E extends Event = Event> {
  readonly id: Uuid;
  readonly streamName: StreamName;
  /** Place in its stream, from 0, without gaps. */
  readonly revision: number;
  /** Place in `$all`; the order of the whole log. */
  readonly position: Position;
  readonly type: E['type'];
  readonly data: E['data'];
  readonly metadata: EventMetadata;
}
