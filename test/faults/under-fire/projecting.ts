import { ProjectionEngine } from '@ecl/read-models';
import { everyEvent, perStream } from './counting-models.js';
import { openLog } from './open-log.js';
import { persistently } from './persistently.js';

/** A running engine, and how to end it. */
export interface ProjectingEngine {
  readonly engine: ProjectionEngine;
  readonly stop: () => Promise<void>;
}

/** Projects the log at a place into a folder, in small transactions, so that a kill hits one of them. */
export const projecting = (place: string, folder: string, end?: AbortSignal): Promise<ProjectingEngine> =>
  persistently(async () => {
    const store = await openLog(place, { readOnly: true });
    const models = [everyEvent, perStream];
    const engine = new ProjectionEngine({ store, folder, models, batchSize: 3, reconnectAfter: () => 25 });
    const stop = async () => {
      await engine.stop();
      await store.close();
    };
    try {
      await engine.start();
      return { engine, stop };
    } catch (error) {
      await stop();
      throw error;
    }
  }, end);
