import { WrongExpectedRevision, type AppendResult, type EventStore } from '@ecl/event-sourcing';
import type { AppendEnd, LedgerObserver } from './observer.js';

/** The store, with an observer of every append. */
export const observedAppends = (store: EventStore, observer: LedgerObserver): EventStore => ({
  appendToStream: (streamName, events, options) => {
    const append = async (): Promise<AppendResult> => {
      const begin = performance.now();
      const tell = (end: AppendEnd, result?: AppendResult): void => {
        observer.appended((performance.now() - begin) / 1000, end, result?.position);
      };
      let result: AppendResult;
      try {
        result = await store.appendToStream(streamName, events, options);
      } catch (error) {
        tell(error instanceof WrongExpectedRevision ? 'conflict' : 'failed');
        throw error;
      }
      tell('appended', result);
      return result;
    };
    return observer.within?.({ is: 'append', events: events.length }, append) ?? append();
  },
  readStream: (streamName, options) => store.readStream(streamName, options),
  readAll: (options) => store.readAll(options),
  subscribeToAll: (options) => store.subscribeToAll(options),
  lastPosition: () => store.lastPosition(),
  close: () => store.close(),
});
