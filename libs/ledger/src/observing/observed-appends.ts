import type { AppendResult, EventStore } from '@ecl/event-sourcing';
import type { LedgerObserver } from './observer.js';

/** The store, with an observer of every append. */
export const observedAppends = (store: EventStore, observer: LedgerObserver): EventStore => ({
  appendToStream: (streamName, events, options) => {
    const append = async (): Promise<AppendResult> => {
      const begin = performance.now();
      let result: AppendResult | undefined;
      try {
        result = await store.appendToStream(streamName, events, options);
        return result;
      } finally {
        observer.appended((performance.now() - begin) / 1000, result !== undefined, result?.position);
      }
    };
    return observer.within?.({ is: 'append', events: events.length }, append) ?? append();
  },
  readStream: (streamName, options) => store.readStream(streamName, options),
  readAll: (options) => store.readAll(options),
  subscribeToAll: (options) => store.subscribeToAll(options),
  lastPosition: () => store.lastPosition(),
  close: () => store.close(),
});
