import { position as positionOf, type EventStore } from '@ecl/event-sourcing';
import { systemClock } from '@ecl/kernel';
import { dataFolder } from '@ecl/ledger';
import { allReadModels, ProjectionEngine } from '@ecl/read-models';
import { setTimeout as wait } from 'node:timers/promises';

/** The read models of a data folder while its log is written to. */
export interface FollowingReadModels {
  /** Waits until every read model knows of the event at a position. @throws what they failed with. */
  caughtUpWith(position: string): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 20;

/** The read models, kept up by this thread. */
export const readModelsHere = async (data: string, store: EventStore): Promise<FollowingReadModels> => {
  const { readModels: folder } = dataFolder(data);
  const engine = new ProjectionEngine({ store, folder, models: allReadModels, clock: systemClock });
  await engine.start();
  return {
    caughtUpWith: async (wanted) => {
      const last = positionOf(wanted);
      // A read model that has halted says so wherever it is asked; nobody waits for it.
      while (!engine.status().every(({ position, state }) => position === last || state === 'halted'))
        await wait(LOOK_EVERY_MS);
    },
    stop: () => engine.stop(),
  };
};
