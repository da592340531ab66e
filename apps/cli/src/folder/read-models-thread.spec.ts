import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { ForeignStepImported } from '@ecl/enforcement';
import { newUuid } from '@ecl/kernel';
import { dataFolder } from '@ecl/ledger';
import { caseTimeline, ReadModels, timelineOf } from '@ecl/read-models';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadModelsThread } from './read-models-thread.js';
import { writeLedger } from './write-ledger.js';

// Each thread here compiles the libraries for itself, which takes seconds where the machine has other work.
jest.setTimeout(120_000);

const folders: string[] = [];
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});
const newFolder = async (): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-thread-'));
  folders.push(folder);
  return folder;
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

describe.each(['here', 'beside'] as const)('the read models of a folder that is written to, kept up %s', (place) => {
  it('have every event once they say that they caught up', async () => {
    const data = await newFolder();
    await writeLedger(data, place, async ({ store, catchUp }) => {
      for (let i = 0; i < 50; i += 1)
        await store.appendToStream('imported-x-A', [step(i)], { expectedRevision: i === 0 ? 'noStream' : i - 1 });
      await catchUp();
      const readModels = new ReadModels(dataFolder(data).readModels);
      const { value } = readModels
        .open(caseTimeline)
        .read((db) => timelineOf(db, 'imported-x-A', 'asRecorded', { size: 100 }));
      readModels.close();
      expect(value.rows).toHaveLength(50);
    });
  });

  it('of an empty log are caught up', async () => {
    await writeLedger(await newFolder(), place, ({ catchUp }) => catchUp());
  });
});

describe('the thread of the read models', () => {
  it('that cannot open them says so, and nothing hangs', async () => {
    const file = join(await newFolder(), 'a-file');
    await writeFile(file, '');
    await expect(ReadModelsThread.start(file)).rejects.toThrow();
  });
});
