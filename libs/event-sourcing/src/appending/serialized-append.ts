import { canonicalJson, isUuid, NotCanonicalizable, type Uuid } from '@ecl/kernel';
import { InvalidAppend } from '../errors.js';
import type { AppendOptions } from '../event-store.js';
import type { Event, NewEvent, StreamName } from '../event.js';
import { isExpectedRevision, type ExpectedRevision } from '../expected-revision.js';

/** An append that keeps every rule of the port, in the bytes that are stored, compared and hashed. */
export interface SerializedAppend {
  readonly streamName: StreamName;
  readonly expectedRevision: ExpectedRevision;
  readonly events: readonly SerializedEvent[];
}

export interface SerializedEvent {
  readonly id: Uuid;
  readonly type: string;
  /** Canonical JSON (RFC 8785) of the payload. */
  readonly data: string;
  /** Canonical JSON of the metadata. */
  readonly metadata: string;
}

/**
 * The greatest size of one append, in bytes of UTF-8: payloads, metadata, and two bytes for each character of the
 * types. It is the default limit of EventStoreDB, counted as its strictest version counts, so that every store accepts
 * what one store accepts.
 */
export const MAX_APPEND_BYTES = 1_048_576;

const STREAM_NAME = /^[A-Za-z0-9_.-]{1,200}$/;
const EVENT_TYPE = /^[A-Za-z][A-Za-z0-9_.-]{0,199}$/;

/** The size of an event within {@link MAX_APPEND_BYTES}. */
export const weightOf = ({ type, data, metadata }: Omit<SerializedEvent, 'id'>): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length;

/** More than the metadata of an event weighs: ids, a digest, an actor, times. */
const METADATA_BYTES = 2048;

/** What events weigh in an append at most, before their metadata is known. @throws NotCanonicalizable */
export const weightOfEvents = (events: readonly Event[]): number =>
  events.reduce(
    (sum, { type, data }) => sum + Buffer.byteLength(canonicalJson(data)) + METADATA_BYTES + 2 * type.length,
    0,
  );

/** A sign of UTF-16 takes three bytes of UTF-8 at most. */
const MOST_BYTES_OF_A_SIGN = 3;

/** Whether events are sure to fit in one append. It is a quick look that clears nearly all of them; only the others need weighing. */
export const areLight = (events: readonly Event[]): boolean =>
  events.reduce(
    (sum, { type, data }) =>
      sum + MOST_BYTES_OF_A_SIGN * JSON.stringify(data).length + METADATA_BYTES + 2 * type.length,
    0,
  ) <= MAX_APPEND_BYTES;

/**
 * Checks an append before any store sees it and turns its events into bytes, once. Every implementation of the port
 * begins with this, so that a malformed append is the same error everywhere and later changes to the caller's objects
 * change nothing.
 *
 * @throws InvalidAppend naming the event and what is wrong with it.
 */
export const serializeAppend = (
  streamName: StreamName,
  events: readonly NewEvent[],
  { expectedRevision }: AppendOptions,
): SerializedAppend => {
  if (!STREAM_NAME.test(streamName)) throw new InvalidAppend(`"${streamName}" is not the name of a stream`);
  if (!isExpectedRevision(expectedRevision))
    throw new InvalidAppend(`"${String(expectedRevision)}" is not an expected revision`);
  if (events.length === 0) throw new InvalidAppend(`an append to ${streamName} without events`);
  const serialized = events.map(serializeEvent);
  refuseRepeatedIds(serialized);
  refuseExcessWeight(streamName, serialized);
  return { streamName, expectedRevision, events: serialized };
};

const serializeEvent = ({ id, type, data, metadata }: NewEvent, index: number): SerializedEvent => {
  const place = `event ${String(index)} (${type})`;
  if (!EVENT_TYPE.test(type)) throw new InvalidAppend(`event ${String(index)}: "${type}" is not the name of a type`);
  if (!isUuid(id)) throw new InvalidAppend(`${place}: "${id as string}" is not a lower-case UUID`);
  const serialized = {
    id,
    type,
    data: objectJson(data, place, 'payload'),
    metadata: objectJson(metadata, place, 'metadata'),
  };
  for (const [key, value] of Object.entries<unknown>(metadata)) {
    if (typeof value !== 'string') throw new InvalidAppend(`${place}: metadata "${key}" is not text`);
    if (key.startsWith('$')) throw new InvalidAppend(`${place}: metadata "${key}" belongs to the store`);
  }
  return serialized;
};

const objectJson = (value: object, place: string, what: string): string => {
  const json = jsonOf(value, place, what);
  if (!json.startsWith('{')) throw new InvalidAppend(`${place}: the ${what} is not a JSON object`);
  return json;
};

const jsonOf = (value: object, place: string, what: string): string => {
  try {
    return canonicalJson(value);
  } catch (cause) {
    if (cause instanceof NotCanonicalizable) throw new InvalidAppend(`${place}: ${what} ${cause.message}`, { cause });
    // The nesting is deeper than the call stack allows; a reader could not parse it either.
    if (cause instanceof RangeError) throw new InvalidAppend(`${place}: the ${what} is nested too deeply`, { cause });
    throw cause;
  }
};

const refuseRepeatedIds = (events: readonly SerializedEvent[]): void => {
  if (events.length === 1) return;
  const seen = new Set<Uuid>();
  for (const { id } of events) {
    if (seen.has(id)) throw new InvalidAppend(`event ${id} is there twice in one append`);
    seen.add(id);
  }
};

const refuseExcessWeight = (streamName: StreamName, events: readonly SerializedEvent[]): void => {
  const weight = events.reduce((sum, event) => sum + weightOf(event), 0);
  if (weight > MAX_APPEND_BYTES)
    throw new InvalidAppend(
      `an append to ${streamName} of ${String(weight)} bytes; at most ${String(MAX_APPEND_BYTES)} are allowed`,
    );
};
