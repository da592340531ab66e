import { EventStoreUnavailable, type EventStore, type RecordedEvent } from '@ecl/event-sourcing';

/** The events of its stream up to an event that changes how they are read, and that event itself. */
const STREAMS = new WeakMap<RecordedEvent, readonly RecordedEvent[]>();

/** Gives an event the stream that leads to it. */
export const withStream = (event: RecordedEvent, stream: readonly RecordedEvent[]): void =>
  void STREAMS.set(event, stream);

/**
 * The stream that leads to an event, itself last. Only for the types that the model says it reads again.
 * @throws RangeError for another event
 */
export const streamUpTo = (event: RecordedEvent): readonly RecordedEvent[] => {
  const stream = STREAMS.get(event);
  if (stream === undefined) throw new RangeError(`no read model reads the stream of "${event.type}" again`);
  return stream;
};

/**
 * Reads the streams that lead to events of these types, before the events are projected; each once, for all models.
 * @throws EventStoreUnavailable when the store does not yet give the stream as far as the event: rows from a part of it would be wrong
 */
export const readAgain = async (
  events: readonly RecordedEvent[],
  types: ReadonlySet<string>,
  store: EventStore,
): Promise<void> => {
  for (const event of events) {
    if (!types.has(event.type) || STREAMS.has(event)) continue;
    const stream: RecordedEvent[] = [];
    for await (const each of store.readStream(event.streamName)) {
      if (each.revision > event.revision) break;
      stream.push(each);
    }
    if (stream.at(-1)?.revision !== event.revision)
      throw new EventStoreUnavailable(
        'incomplete',
        `the stream ${event.streamName} is read only as far as revision ${String(stream.at(-1)?.revision)} of ${String(event.revision)}`,
      );
    withStream(event, stream);
  }
};
