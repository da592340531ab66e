import type { EventStore, RecordedEvent, StreamName } from '@ecl/event-sourcing';

/** The last event of a stream; undefined where there is no such stream. */
export const lastEventOf = async (store: EventStore, stream: StreamName): Promise<RecordedEvent | undefined> => {
  for await (const event of store.readStream(stream, { direction: 'backwards', maxCount: 1 })) return event;
  return undefined;
};
