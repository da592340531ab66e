import type { EventStore } from '@ecl/event-sourcing';
import { allReadModels, ProjectionEngine } from '@ecl/read-models';
import { holdFolder } from './folder-of-one.js';
import { untilCaughtUp, type Projecting } from './projecting.js';

/**
 * The projection engine in the thread of its caller: for small work, which is done before a thread would have started.
 * @throws ReadModelsHeld
 */
export const projectHere = async (store: EventStore, folder: string): Promise<Projecting> => {
  const letGo = holdFolder(folder);
  const engine = new ProjectionEngine({ store, folder, models: allReadModels });
  try {
    await engine.start();
  } catch (error) {
    letGo();
    throw error;
  }
  const told = { changes: engine.changes, status: () => engine.status() };
  return {
    ...told,
    caughtUpWith: (position) => untilCaughtUp(told, position),
    rebuild: (model) => engine.rebuild(model),
    resume: (model) => {
      engine.resume(model);
    },
    stop: async () => {
      await engine.stop();
      letGo();
    },
  };
};
