import type { NewEvent } from '@ecl/event-sourcing';
import { parseConnectionString } from '@ecl/event-store-eventstoredb';
import { END, EventStoreDBClient, excludeSystemEvents, NO_STREAM, jsonEvent } from '@eventstore/db-client';
import type { Subject } from './subject.js';

/** The two ways in which the client appends: a separate call for each, or one stream for all of them. */
export type AppendPath = 'classic' | 'batch';

/**
 * The client of EventStoreDB as its documentation uses it. It takes the classic path when each call has its own
 * credentials, which are not sent without TLS.
 */
export const bareClient = (name: string, connectionString: string, path: AppendPath): Subject => {
  const client = EventStoreDBClient.connectionString(connectionString);
  const { credentials = { username: 'admin', password: 'changeit' } } = parseConnectionString(connectionString);
  const options = { expectedRevision: NO_STREAM, ...(path === 'classic' ? { credentials } : {}) } as const;
  return {
    name,
    append: async (stream, events) => {
      await client.appendToStream(stream, events.map(proposed), options);
    },
    readStream: async (stream) => {
      let count = 0;
      for await (const { event } of client.readStream(stream)) if (event) count += 1;
      return count;
    },
    scan: async (enough) => {
      const read = client.readAll();
      try {
        for await (const { event } of read) if (isOurs(event) && enough()) return;
      } finally {
        await read.cancel();
      }
    },
    catchUp: (enough) =>
      new Promise((resolve, reject) => {
        // Without the events of the server itself, as in the adapter.
        const subscription = client.subscribeToAll({ filter: excludeSystemEvents() });
        let isOver = false;
        subscription.on('error', reject).on('data', ({ event }) => {
          if (isOver || !isOurs(event) || !enough()) return;
          isOver = true;
          subscription.unsubscribe().then(resolve, reject);
        });
      }),
    follow: (onEvent) =>
      new Promise((resolve, reject) => {
        const subscription = client.subscribeToAll({ fromPosition: END });
        subscription
          .on('error', reject)
          .on('confirmation', () => resolve(() => subscription.unsubscribe()))
          .on('data', ({ event }) => {
            if (isOurs(event)) onEvent(event.streamId);
          });
      }),
    close: () => client.dispose(),
  };
};

/** With the event's id in its metadata, as the adapter keeps it: both read the same log, so both must be able to. */
const proposed = ({ id, type, data, metadata }: NewEvent) =>
  jsonEvent({
    id,
    type,
    data: data as Record<string, unknown>,
    metadata: { ...(metadata as Record<string, unknown>), $eventId: id },
  });

const isOurs = <E extends { streamId: string }>(event: E | undefined): event is E =>
  event !== undefined && !event.streamId.startsWith('$');
