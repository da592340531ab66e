import { withSchemas } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder, eventVocabulary } from '@ecl/ledger';
import { parentPort, workerData } from 'node:worker_threads';
import { readModelsHere } from './read-models-here.js';
import type { FromReadModels, ToReadModels } from './read-models-thread.js';

/** Keeps the read models of a data folder up with its log, beside the thread that writes to it. */

const data = workerData as string;
const log = await SqliteEventStore.open({ folder: dataFolder(data).log, readOnly: true });
const readModels = await readModelsHere(data, withSchemas(log, eventVocabulary()));

const tell = (message: FromReadModels): void => parentPort?.postMessage(message);

const obey = async (message: ToReadModels): Promise<void> => {
  if (message.is === 'catchUp') {
    await readModels.caughtUpWith(message.position);
    tell({ is: 'caughtUp' });
    return;
  }
  await readModels.stop();
  await log.close();
  parentPort?.close();
};

parentPort?.on('message', (message: ToReadModels) => void obey(message));
tell({ is: 'following' });
