import type { SerializedEvent } from '@ecl/event-sourcing';
import { uuidV5, type Uuid } from '@ecl/kernel';

/**
 * The id under which an event stands in EventStoreDB: its own id and its bytes, as one UUID.
 *
 * The server recognises a retry by ids alone: the same ids with other bytes get "success", and the new bytes are dropped
 * without a word. With ids that depend on the bytes, success says "these bytes stand there", and other bytes under the same
 * id are a conflict that can be seen. The event's own id stands in its metadata ({@link ID_KEY}).
 */
export const wireIdOf = ({ id, type, data, metadata }: SerializedEvent): Uuid =>
  // Neither a type nor canonical JSON contains a line break, so no two events have one text.
  uuidV5(id, `${type}\n${data}\n${metadata}`);

/** Key of the event's own id in the metadata on the wire. No caller's metadata begins with `$`. */
export const ID_KEY = '$eventId';

/** An event together with the id that it has on the wire, which is dear enough to be made once. */
export interface WireEvent {
  readonly event: SerializedEvent;
  readonly wireId: Uuid;
}

export const wireEvent = (event: SerializedEvent): WireEvent => ({ event, wireId: wireIdOf(event) });
