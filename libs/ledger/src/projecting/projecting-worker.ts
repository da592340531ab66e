import { withSchemas } from '@ecl/event-sourcing';
import { allReadModels, ProjectionEngine } from '@ecl/read-models';
import { parentPort, workerData } from 'node:worker_threads';
import { auditTime, groupBy, mergeMap } from 'rxjs';
import { openEventLog } from '../event-log/open-event-log.js';
import { eventVocabulary } from '../event-vocabulary.js';
import type { FromThread, ProjectingPlaces, ToThread } from './messages.js';

/** How often a constantly changing model is reported. */
const TELL_EVERY_MS = 10;
/** How often the age of the tables is reported when nothing changes. */
const STATUS_EVERY_MS = 1000;

const { log, readModels } = workerData as ProjectingPlaces;
const tell = (message: FromThread): void => parentPort?.postMessage(message);

const store = withSchemas(await openEventLog(log, { readOnly: true }), eventVocabulary());
const engine = new ProjectionEngine({ store, folder: readModels, models: allReadModels });
engine.changes
  .pipe(
    groupBy((model) => model),
    mergeMap((changesOfOne) => changesOfOne.pipe(auditTime(TELL_EVERY_MS))),
  )
  .subscribe((model) => tell({ is: 'changed', model, status: engine.status() }));
await engine.start();
const statusTimer = setInterval(() => tell({ is: 'status', status: engine.status() }), STATUS_EVERY_MS);
tell({ is: 'started', status: engine.status() });

const stop = async (): Promise<void> => {
  clearInterval(statusTimer);
  await engine.stop();
  await store.close();
  tell({ is: 'stopped' });
  parentPort?.close();
};

const rebuild = async (model: string | undefined, request: number): Promise<void> => {
  try {
    await engine.rebuild(model);
    tell({ is: 'rebuilt', request, failure: undefined });
  } catch (error) {
    tell({ is: 'rebuilt', request, failure: error instanceof Error ? error.message : String(error) });
  }
};

parentPort?.on('message', (message: ToThread) => {
  switch (message.is) {
    case 'resume':
      engine.resume(message.model);
      return;
    case 'rebuild':
      void rebuild(message.model, message.request);
      return;
    case 'stop':
      void stop();
  }
});
