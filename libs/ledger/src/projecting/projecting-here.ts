import type { EventStore } from '@ecl/event-sourcing';
import { allReadModels, ProjectionEngine } from '@ecl/read-models';
import { untilCaughtUp, type Projecting } from './projecting.js';

/** The projection engine in the thread of its caller: for little work, which is done before a thread would have started. */
export const projectHere = async (store: EventStore, folder: string): Promise<Projecting> => {
  const engine = new ProjectionEngine({ store, folder, models: allReadModels });
  await engine.start();
  const told = { changes: engine.changes, status: () => engine.status() };
  return {
    ...told,
    caughtUpWith: (position) => untilCaughtUp(told, position),
    rebuild: (model) => engine.rebuild(model),
    resume: (model) => {
      engine.resume(model);
    },
    stop: () => engine.stop(),
  };
};
