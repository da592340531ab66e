import { InMemoryEventStore, type EventStore } from '@ecl/event-sourcing';
import { afterAll } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom } from 'rxjs';
import { ProjectionEngine, type EngineOptions } from './projection-engine.js';
import type { ReadModel } from './read-model.js';
import { ReadModels } from './read-models.js';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is removed when the tests of the file are over. */
export const newFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'read-models-'));
  folders.push(folder);
  return folder;
};

/** A ledger with its engine, and how to run the engine again on the same folder. */
export const ledger = (store: EventStore = new InMemoryEventStore(), folder = newFolder()) => {
  const start = async (models: readonly ReadModel[], options: Partial<EngineOptions> = {}) => {
    const engine = new ProjectionEngine({ store, folder, models, reconnectAfter: () => 1, ...options });
    await engine.start();
    const readModels = new ReadModels(folder, engine);
    const stop = async () => {
      readModels.close();
      await engine.stop();
    };
    return { engine, readModels, stop, until: (holds: () => boolean) => until(engine, holds) };
  };
  return { store, folder, start };
};

const until = async (engine: ProjectionEngine, holds: () => boolean): Promise<void> => {
  while (!holds()) await firstValueFrom(engine.changes);
};
