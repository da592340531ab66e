import type { EventStore } from '../event-store.js';
import type { RecordedEvent } from '../event.js';
import type { EventTypes } from './event-types.js';
import { liftedBatches } from './lifted-batches.js';
import { liftingWith, type Lift, type ValidateOnRead } from './reading.js';
import { stampedWith } from './schema-version.js';

export interface SchemaOptions {
  /** Default `upcasted`. */
  readonly validateOnRead?: ValidateOnRead;
}

/**
 * The event store as the product uses it: what is appended is checked against its event type and stamped with its
 * version; what is read has the current form of its type, no matter when it was written.
 *
 * Besides the errors of the port: at append {@link UnknownEventType} and {@link SchemaError}, before anything is
 * written; while reading {@link UnreadableEvent}, after every event before the unreadable one.
 */
export const withSchemas = (store: EventStore, registry: EventTypes, options: SchemaOptions = {}): EventStore => {
  const stamp = stampedWith(registry);
  const lift = liftingWith(registry, options.validateOnRead ?? 'upcasted');
  return {
    // async, so that a faulty event is a rejection like every other failure of an append, and never a synchronous throw
    appendToStream: async (streamName, events, appendOptions) =>
      store.appendToStream(streamName, events.map(stamp), appendOptions),
    readStream: (streamName, readOptions) => lifted(store.readStream(streamName, readOptions), lift),
    readAll: (readOptions) => lifted(store.readAll(readOptions), lift),
    subscribeToAll: (subscribeOptions) => liftedBatches(store.subscribeToAll(subscribeOptions), lift),
    lastPosition: () => store.lastPosition(),
    close: () => store.close(),
  };
};

async function* lifted(events: AsyncIterable<RecordedEvent>, lift: Lift): AsyncIterable<RecordedEvent> {
  for await (const event of events) yield lift(event);
}
