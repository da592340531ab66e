import { describe, expect, it } from '@jest/globals';
import type { ForeignCaseImported, ForeignStepImported } from '@ecl/enforcement';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FINES_MAPPING } from '../mapping/mapping.fixture.js';
import { parseMapping } from '../mapping/read-mapping.js';
import { CASES, csv, EVENTS, stepsOf, temporaryFiles, xes } from './import-files.fixture.js';
import { emptyLedger, eventsOf, importing, SMALL_FINES_CSV, SMALL_FINES_XES } from './ledger.fixture.js';

const fileOf = temporaryFiles();

describe('importing a foreign log', () => {
  it('an import makes a stream of each case, with every step in the order of the file', async () => {
    const store = emptyLedger();
    const summary = await importing(store, SMALL_FINES_XES);
    expect(summary).toMatchObject({
      outcome: 'complete',
      events: { read: EVENTS, added: EVENTS, alreadyThere: 0, refused: 0, unmapped: 1, withProblem: 0 },
      cases: { added: CASES, extended: 0, unchanged: 0, refused: 0 },
      refusals: [],
    });
    expect((await stepsOf(store, 'imported-small-fines-F4')).map(({ index, step }) => [index, step?.kind])).toEqual([
      [0, 'fineImposed'],
      [1, 'decisionSent'],
      [2, 'noticeServed'],
      [3, 'appealLodged'],
      [4, 'penaltyIncreased'],
      [5, 'appealForwarded'],
      [6, 'appealResultReceived'],
      [7, 'appealResultNotified'],
      [8, 'paymentReceived'],
    ]);
  });

  it('an import marks what was imported with the digest of the file and the place in it', async () => {
    const store = emptyLedger();
    const { file } = await importing(store, SMALL_FINES_XES);
    const [opening, step] = await eventsOf(store.readStream('imported-small-fines-F2'));
    expect((opening!.data as ForeignCaseImported['data']).source).toEqual({
      fileSha256: file.sha256,
      event: 2,
      line: xes.split('\n').findIndex((line) => line.includes('"F2"')) + 2,
    });
    expect((step!.data as ForeignStepImported['data']).source.fileSha256).toBe(file.sha256);
    expect(step!.metadata).toMatchObject({ imported: 'true', actor: 'archivist' });
  });

  it('an import records behind a step which rules it breaks', async () => {
    const store = emptyLedger();
    const { findings } = await importing(store, SMALL_FINES_XES);
    const stream = await eventsOf(store.readStream('imported-small-fines-F4'));
    const increase = stream.findIndex(
      ({ data }) => (data as { step?: { kind: string } }).step?.kind === 'penaltyIncreased',
    );
    expect(stream[increase + 1]).toMatchObject({
      type: 'RuleFindingRecorded',
      data: { rule: 'imported.surcharge-during-remedy', stepIndex: 4, detail: { appealLodgedOn: '2007-03-20' } },
    });
    expect(findings).toMatchObject({ 'imported.surcharge-during-remedy': 3, 'imported.collection-without-demand': 3 });
  });

  it('an import keeps what the mapping does not name, and reports it', async () => {
    const store = emptyLedger();
    const { activities } = await importing(store, SMALL_FINES_XES);
    expect(activities).toContainEqual({ activity: 'Phone call', step: null, events: 1 });
    const [, call] = await stepsOf(store, 'imported-small-fines-F11');
    expect(call).toMatchObject({
      activity: 'Phone call',
      occurredOn: '2010-06-02',
      structured: [
        { key: 'topic', type: 'string', value: '问路', children: [{ key: 'minutes', type: 'int', value: '3' }] },
      ],
    });
    const [log] = await eventsOf(store.readStream('imports-small-fines'));
    expect(log).toMatchObject({
      type: 'ForeignLogImported',
      data: {
        events: EVENTS,
        unmappedActivities: [{ activity: 'Phone call', events: 1 }],
        attributeTypes: { amount: 'float' },
      },
    });
  });

  it('an import run a second time adds nothing', async () => {
    for (const path of [SMALL_FINES_XES, SMALL_FINES_CSV]) {
      const store = emptyLedger();
      await importing(store, path);
      const before = await store.lastPosition();
      expect(await importing(store, path)).toMatchObject({
        outcome: 'complete',
        events: { added: 0, alreadyThere: EVENTS, refused: 0 },
        cases: { added: 0, unchanged: CASES },
        findings: {},
      });
      expect(await store.lastPosition()).toBe(before);
    }
  });

  it('an import of the compressed file makes the same ledger, except for the digest', async () => {
    const store = emptyLedger();
    await importing(store, SMALL_FINES_CSV);
    const before = await store.lastPosition();
    const summary = await importing(store, await fileOf('small-fines.csv.gz', gzipSync(csv)));
    expect(summary).toMatchObject({ events: { added: 0, alreadyThere: EVENTS }, cases: { unchanged: CASES } });
    // That another file was read to its end is the one thing that is new.
    expect(Number(await store.lastPosition())).toBe(Number(before) + 1);
  });
});

describe('an import', () => {
  it('an import of a format that the mapping does not have is refused before anything is read', async () => {
    const mapping = parseMapping(FINES_MAPPING.replace(/^ {2}csv: .*\n/m, ''));
    await expect(importing(emptyLedger(), SMALL_FINES_CSV, { mapping })).rejects.toThrow('no section for csv files');
  });

  it.each([
    ['that does not exist', '/nowhere/at.xes', 'there is no file'],
    ['of another kind', 'package.json', 'neither .xes'],
  ])('an import of a file %s fails with one sentence', async (_, path, message) => {
    await expect(importing(emptyLedger(), path)).rejects.toThrow(message);
  });

  it('an import of a folder fails with one sentence', async () => {
    const folder = join(dirname(await fileOf('x', '')), 'folder.xes');
    await mkdir(folder);
    await expect(importing(emptyLedger(), folder)).rejects.toThrow('is not a file');
  });

  it('an import of an empty file fails with one sentence', async () => {
    await expect(importing(emptyLedger(), await fileOf('e.xes', ''))).rejects.toThrow('is empty');
  });
});
