import { withSchemas, type EventStore } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { systemClock } from '@ecl/kernel';
import { dataFolder, eventVocabulary, makeDataFolder } from '@ecl/ledger';
import { allReadModels, ProjectionEngine, type ModelStatus } from '@ecl/read-models';
import { setTimeout as wait } from 'node:timers/promises';

export interface WritableLedger {
  readonly store: EventStore;
  /** Waits until every read model has what the log has. */
  readonly catchUp: (progress?: (models: readonly ModelStatus[]) => void) => Promise<void>;
}

const LOOK_EVERY_MS = 50;

/**
 * Opens a data folder as its one writer, with the read models following; no commands, no registers.
 * @throws EventStoreUnavailable `locked` while a ledger serves the folder, naming its process.
 */
export const writeLedger = async <T>(data: string, work: (ledger: WritableLedger) => Promise<T>): Promise<T> => {
  const folder = dataFolder(data);
  const log = await SqliteEventStore.open({ folder: folder.log });
  try {
    makeDataFolder(data);
    const store = withSchemas(log, eventVocabulary());
    const engine = new ProjectionEngine({
      store,
      folder: folder.readModels,
      models: allReadModels,
      clock: systemClock,
    });
    await engine.start();
    try {
      return await work({ store, catchUp: (progress) => caughtUp(engine, store, progress) });
    } finally {
      await engine.stop();
    }
  } finally {
    await log.close();
  }
};

const caughtUp = async (
  engine: ProjectionEngine,
  store: EventStore,
  progress: (models: readonly ModelStatus[]) => void = () => undefined,
): Promise<void> => {
  const last = await store.lastPosition();
  for (;;) {
    const models = engine.status();
    progress(models);
    // A read model that has halted says so wherever it is asked; the import is not held up by it.
    if (last === undefined || models.every(({ position, state }) => position === last || state === 'halted')) return;
    await wait(LOOK_EVERY_MS);
  }
};
