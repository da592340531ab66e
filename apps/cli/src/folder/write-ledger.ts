import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder, eventVocabulary, makeDataFolder } from '@ecl/ledger';
import { readModelsHere } from './read-models-here.js';
import { ReadModelsThread } from './read-models-thread.js';

export interface WritableLedger {
  readonly store: EventStore;
  /** Waits until every read model has what the log has. */
  readonly catchUp: () => Promise<void>;
}

/** Where the read models are kept up: by the thread that writes, or by one of their own, which takes a moment to start. */
export type ReadModelsPlace = 'here' | 'beside';

/**
 * Opens a data folder as its one writer, with the read models following; no commands, no registers.
 * @throws EventStoreUnavailable `locked` while a ledger serves the folder, naming its process.
 */
export const writeLedger = async <T>(
  data: string,
  place: ReadModelsPlace,
  work: (ledger: WritableLedger) => Promise<T>,
): Promise<T> => {
  const log = await SqliteEventStore.open({ folder: dataFolder(data).log });
  try {
    makeDataFolder(data);
    const store = withSchemas(log, eventVocabulary());
    const readModels = await (place === 'here' ? readModelsHere(data, store) : ReadModelsThread.start(data));
    try {
      return await work({
        store,
        catchUp: async () => {
          const last = await log.lastPosition();
          if (last !== undefined) await readModels.caughtUpWith(last);
        },
      });
    } finally {
      await readModels.stop();
    }
  } finally {
    await log.close();
  }
};
