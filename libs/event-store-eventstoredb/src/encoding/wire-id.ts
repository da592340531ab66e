import type { SerializedEvent } from '@ecl/event-sourcing';
import { uuidV5, type Uuid } from '@ecl/kernel';

/**
 * The id of an event in EventStoreDB: its own id and its bytes, combined into one UUID.
 *
 * The server recognises a retry only by its ids: the same ids with other bytes get "success", and the new bytes are
 * dropped silently. With ids that depend on the bytes, success means "these bytes are stored", and other bytes under
 * the same id are a visible conflict. The event's own id is in its metadata ({@link ID_KEY}).
 */
export const wireIdOf = ({ id, type, data, metadata }: SerializedEvent): Uuid =>
  // Neither a type nor canonical JSON contains a line break, so no two events have the same text.
  uuidV5(id, `${type}\n${data}\n${metadata}`);

/** Key of the event's own id in the metadata on the wire. No caller's metadata begins with `$`. */
export const ID_KEY = '$eventId';

/** An event together with its id on the wire, which is expensive, so it is computed only once. */
export interface WireEvent {
  readonly event: SerializedEvent;
  readonly wireId: Uuid;
}

export const wireEvent = (event: SerializedEvent): WireEvent => ({ event, wireId: wireIdOf(event) });
