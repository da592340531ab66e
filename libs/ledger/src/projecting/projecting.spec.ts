import { afterEach, describe, expect, it } from '@jest/globals';
import { ForeignStepImported } from '@ecl/enforcement';
import { position, withSchemas, type EventStore } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { caseTimeline, ReadModels, timelineOf } from '@ecl/read-models';
import { statSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openEventLog } from '../event-log/open-event-log.js';
import { eventVocabulary } from '../event-vocabulary.js';
import { placesOf, type LedgerPlaces } from '../ledger-place.js';
import { ReadModelsHeld } from './folder-of-one.js';
import { projectHere } from './projecting-here.js';
import { ProjectingThread } from './projecting-thread.js';
import { ProjectingEnded, type Projecting } from './projecting.js';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (let close = closing.pop(); close; close = closing.pop()) await close();
});

const newPlaces = async (): Promise<LedgerPlaces> => {
  const data = await mkdtemp(join(tmpdir(), 'ecl-projecting-'));
  closing.push(() => rm(data, { recursive: true }));
  return placesOf({ data });
};

const opened = async ({ log }: LedgerPlaces): Promise<EventStore> => {
  const store = withSchemas(await openEventLog(log), eventVocabulary());
  closing.push(() => store.close());
  return store;
};

const projecting = async (where: 'here' | 'in a thread', places: LedgerPlaces, store: EventStore) => {
  const { readModels } = places.folder;
  const started: Projecting = await (where === 'here'
    ? projectHere(store, readModels)
    : ProjectingThread.start({ log: places.log, readModels }));
  closing.push(() => started.stop());
  return started;
};

const step = (index: number) => ({
  id: newUuid(),
  ...ForeignStepImported({
    sourceCaseId: 'A',
    index,
    attributes: {},
    source: { fileSha256: 'a'.repeat(64), event: index, line: index + 1 },
  }),
  metadata: { recordedAt: '2026-05-06T00:00:00.000Z' },
});

describe.each(['here', 'in a thread'] as const)('the read models of a log, kept up %s', (where) => {
  it('the read models of a log have every event once they report that they caught up', async () => {
    const places = await newPlaces();
    const store = await opened(places);
    const kept = await projecting(where, places, store);
    for (let i = 0; i < 50; i += 1)
      await store.appendToStream('imported-x-A', [step(i)], { expectedRevision: i === 0 ? 'noStream' : i - 1 });
    await kept.caughtUpWith((await store.lastPosition())!);
    const readModels = new ReadModels(places.folder.readModels);
    const { value } = readModels
      .open(caseTimeline)
      .read((db) => timelineOf(db, 'imported-x-A', { order: 'asRecorded' }, { size: 100 }));
    readModels.close();
    expect(value.rows).toHaveLength(50);
  });

  it('the read models of a log are kept up by one process, until it stops', async () => {
    const places = await newPlaces();
    const store = await opened(places);
    const first = await projecting(where, places, store);
    expect(statSync(join(places.folder.readModels, 'projecting.lock')).mode & 0o777).toBe(0o600);
    await expect(projecting('here', places, store)).rejects.toThrow(ReadModelsHeld);
    await expect(projecting('in a thread', places, store)).rejects.toThrow(/in use by another process/);
    await first.stop();
    const next = await projecting('here', places, store);
    expect(next.status()).not.toEqual([]);
  });

  it('the read models of a log let nobody wait for an event that will not come', async () => {
    const places = await newPlaces();
    const kept = await projecting(where, places, await opened(places));
    const waiting = expect(kept.caughtUpWith(position('7'))).rejects.toThrow(ProjectingEnded);
    await kept.stop();
    await waiting;
    await expect(kept.caughtUpWith(position('7'))).rejects.toThrow(ProjectingEnded);
  });
});

describe('the thread of the read models', () => {
  it('the thread of the read models reports that it cannot open them, and nothing hangs', async () => {
    const { folder, log } = await newPlaces();
    const store = await opened({ folder, log });
    await store.lastPosition();
    await writeFile(folder.readModels, 'no folder');
    await expect(ProjectingThread.start({ log, readModels: folder.readModels })).rejects.toThrow();
  });

  it('the thread of the read models reports a fault of the database by its code, and brings nobody else down', async () => {
    const places = await newPlaces();
    const { readModels } = places.folder;
    await opened(places);
    // No database can be made where a folder is.
    await mkdir(join(readModels, `${caseTimeline.name}.v${String(caseTimeline.version)}.1.sqlite-wal`), {
      recursive: true,
    });
    const failure = await ProjectingThread.start({ log: places.log, readModels }).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: expect.stringMatching(/^SQLITE_/),
      message: expect.stringContaining(readModels),
    });
  });
});
