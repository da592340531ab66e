import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import {
  assertNothingIsMissing,
  eventVocabulary,
  makeDataFolder,
  openLogOf,
  placesOf,
  projectHere,
  ProjectingThread,
  ReadModelsHeld,
  type LedgerPlace,
  type Projecting,
} from '@ecl/ledger';

export interface WritableLedger {
  readonly store: EventStore;
  /** Waits until every read model holds all events of the log, unless another process updates them. */
  readonly catchUp: () => Promise<void>;
}

/**
 * Which thread updates the read models: the one that writes, or one of their own, which takes a moment to start and
 * leaves a whole processor to long work.
 */
export type ReadModelsPlace = 'here' | 'beside';

/**
 * Opens a ledger to be written to, with the read models following; no commands, no registers.
 * @throws EventStoreUnavailable `locked` while a ledger serves the folder, naming its process.
 */
export const writeLedger = async <T>(
  ledger: LedgerPlace,
  place: ReadModelsPlace,
  work: (ledger: WritableLedger) => Promise<T>,
): Promise<T> => {
  const places = placesOf(ledger);
  const { folder, log: address } = places;
  const log = await openLogOf(places);
  try {
    makeDataFolder(folder);
    await assertNothingIsMissing(log, folder, address.is === 'sqlite');
    const store = withSchemas(log, eventVocabulary());
    const { readModels } = folder;
    const projecting = await unlessKeptUp(
      place === 'here' ? projectHere(store, readModels) : ProjectingThread.start({ log: address, readModels }),
    );
    try {
      return await work({
        store,
        catchUp: async () => {
          const last = await log.lastPosition();
          if (last !== undefined) await projecting?.caughtUpWith(last);
        },
      });
    } finally {
      await projecting?.stop();
    }
  } finally {
    await log.close();
  }
};

/** Beside a ledger that serves, on a server's log: it keeps them up, no matter who appends. */
const unlessKeptUp = async (starting: Promise<Projecting>): Promise<Projecting | undefined> => {
  try {
    return await starting;
  } catch (error) {
    if (error instanceof ReadModelsHeld) return undefined;
    throw error;
  }
};
