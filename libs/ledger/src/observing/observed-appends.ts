import type { EventStore } from '@ecl/event-sourcing';
import type { LedgerObserver } from './observer.js';

/** The store, with an observer of every append. */
export const observedAppends = (store: EventStore, observer: LedgerObserver): EventStore => ({
  appendToStream: async (streamName, events, options) => {
    const begin = performance.now();
    let isAppended = false;
    try {
      const result = await store.appendToStream(streamName, events, options);
      isAppended = true;
      return result;
    } finally {
      observer.appended((performance.now() - begin) / 1000, isAppended);
    }
  },
  readStream: (streamName, options) => store.readStream(streamName, options),
  readAll: (options) => store.readAll(options),
  subscribeToAll: (options) => store.subscribeToAll(options),
  lastPosition: () => store.lastPosition(),
  close: () => store.close(),
});
