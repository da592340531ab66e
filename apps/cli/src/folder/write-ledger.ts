import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import {
  eventVocabulary,
  makeDataFolder,
  openEventLog,
  placesOf,
  projectHere,
  ProjectingThread,
  type LedgerPlace,
} from '@ecl/ledger';

export interface WritableLedger {
  readonly store: EventStore;
  /** Waits until every read model has what the log has. */
  readonly catchUp: () => Promise<void>;
}

/**
 * Where the read models are kept up: by the thread that writes, or by one of their own, which takes a moment to start and
 * lets long work fill one processor by itself.
 */
export type ReadModelsPlace = 'here' | 'beside';

/**
 * Opens a ledger to be written to, with the read models following; no commands, no registers.
 * @throws EventStoreUnavailable `locked` while a ledger serves the folder, naming its process; ReadModelsHeld likewise.
 */
export const writeLedger = async <T>(
  ledger: LedgerPlace,
  place: ReadModelsPlace,
  work: (ledger: WritableLedger) => Promise<T>,
): Promise<T> => {
  const { folder, log: address } = placesOf(ledger);
  const log = await openEventLog(address);
  try {
    makeDataFolder(folder);
    const store = withSchemas(log, eventVocabulary());
    const { readModels } = folder;
    const projecting = await (place === 'here'
      ? projectHere(store, readModels)
      : ProjectingThread.start({ log: address, readModels }));
    try {
      return await work({
        store,
        catchUp: async () => {
          const last = await log.lastPosition();
          if (last !== undefined) await projecting.caughtUpWith(last);
        },
      });
    } finally {
      await projecting.stop();
    }
  } finally {
    await log.close();
  }
};
