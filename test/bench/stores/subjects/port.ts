import type { EventStore } from '@ecl/event-sourcing';
import type { Subject } from './subject.js';

/** A store of the product, through its port. */
export const throughThePort = (name: string, store: EventStore): Subject => ({
  name,
  append: async (stream, events) => {
    await store.appendToStream(stream, events, { expectedRevision: 'noStream' });
  },
  readStream: async (stream) => {
    let count = 0;
    for await (const _event of store.readStream(stream)) count += 1;
    return count;
  },
  scan: async (enough) => {
    for await (const _event of store.readAll()) if (enough()) return;
  },
  catchUp: (enough) =>
    new Promise((resolve, reject) => {
      const subscription = store.subscribeToAll().subscribe({
        next: ({ events, done }) => {
          if (!events.some(enough)) return done();
          setImmediate(() => subscription.unsubscribe());
          resolve();
        },
        error: reject,
      });
    }),
  follow: async (onEvent) => {
    const end = await store.lastPosition();
    return new Promise((resolve, reject) => {
      const subscription = store.subscribeToAll(end === undefined ? {} : { after: end }).subscribe({
        next: ({ events, isCaughtUp, done }) => {
          for (const { streamName } of events) onEvent(streamName);
          done();
          if (isCaughtUp) resolve(async () => subscription.unsubscribe());
        },
        error: reject,
      });
    });
  },
  close: () => store.close(),
});
