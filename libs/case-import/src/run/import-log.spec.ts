import { afterEach, describe, expect, it } from '@jest/globals';
import type { ForeignCaseImported, ForeignStepImported } from '@ecl/enforcement';
import { type EventStore } from '@ecl/event-sourcing';
import {
  FaultyEventStore,
  lostOnTheWay,
  overtakenBy,
  storedButUnanswered,
  unreachable,
} from '@ecl/event-sourcing/testing';
import fc from 'fast-check';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { FINES_MAPPING } from '../mapping/mapping.fixture.js';
import { parseMapping } from '../mapping/read-mapping.js';
import { contentOf, emptyLedger, eventsOf, importing, SMALL_FINES_CSV, SMALL_FINES_XES } from './ledger.fixture.js';

const xes = await readFile(SMALL_FINES_XES, 'utf8');
const csv = await readFile(SMALL_FINES_CSV, 'utf8');
const EVENTS = 60;
const CASES = 13;

const folders: string[] = [];
const fileOf = async (name: string, content: string | Buffer): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'ecl-import-'));
  folders.push(folder);
  await writeFile(join(folder, name), content);
  return join(folder, name);
};
afterEach(async () => {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const stepsOf = async (store: EventStore, stream: string) =>
  (await eventsOf(store.readStream(stream)))
    .filter(({ type }) => type === 'ForeignStepImported')
    .map(({ data }) => data as ForeignStepImported['data']);
const lastPosition = (store: EventStore) => store.lastPosition();
const csvOf = (...rows: string[]) => `case_id,activity,timestamp,amount,expense,paymentAmount\n${rows.join('\n')}\n`;

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
      const before = await lastPosition(store);
      expect(await importing(store, path)).toMatchObject({
        outcome: 'complete',
        events: { added: 0, alreadyThere: EVENTS, refused: 0 },
        cases: { added: 0, unchanged: CASES },
        findings: {},
      });
      expect(await lastPosition(store)).toBe(before);
    }
  });

  it('an import of the compressed file makes the same ledger, except for the digest', async () => {
    const store = emptyLedger();
    await importing(store, SMALL_FINES_CSV);
    const before = await lastPosition(store);
    const summary = await importing(store, await fileOf('small-fines.csv.gz', gzipSync(csv)));
    expect(summary).toMatchObject({ events: { added: 0, alreadyThere: EVENTS }, cases: { unchanged: CASES } });
    // That another file was read to its end is the one thing that is new.
    expect(Number(await lastPosition(store))).toBe(Number(before) + 1);
  });
});

describe('an import that breaks off', () => {
  const whole = async () => {
    const store = emptyLedger();
    await importing(store, SMALL_FINES_XES);
    return contentOf(store);
  };

  it('an import that breaks off at any append goes on when it is run again, and makes the same ledger', async () => {
    const expected = await whole();
    for (let appends = 0; appends < CASES; appends += 1) {
      const inner = emptyLedger();
      const store = new FaultyEventStore(inner);
      store.plan(...Array(appends).fill(overtakenBy(async () => undefined)), unreachable);
      await expect(importing(store, SMALL_FINES_XES, { inFlight: 3 })).rejects.toThrow('could not be reached');
      await importing(store, SMALL_FINES_XES);
      expect(await contentOf(inner)).toEqual(expected);
    }
  });

  it('an import is not disturbed by answers that got lost', async () => {
    const inner = emptyLedger();
    const store = new FaultyEventStore(inner);
    store.plan(storedButUnanswered, lostOnTheWay, storedButUnanswered, lostOnTheWay, lostOnTheWay);
    expect(await importing(store, SMALL_FINES_XES)).toMatchObject({ events: { added: EVENTS } });
    expect(await contentOf(inner)).toEqual(await whole());
  });

  it('an import is not disturbed by another import of the same file at the same time', async () => {
    const inner = emptyLedger();
    const [first, second] = await Promise.all([importing(inner, SMALL_FINES_XES), importing(inner, SMALL_FINES_XES)]);
    expect(first.events.added + second.events.added).toBe(EVENTS);
    expect(first.refusals).toEqual([]);
    expect(second.refusals).toEqual([]);
    const content = await contentOf(inner);
    const expected = await whole();
    expect(content).toEqual(expected);
  });

  it('an import that is asked to stop has whole cases, and goes on when it is run again', async () => {
    const store = emptyLedger();
    const stop = new AbortController();
    const summary = await importing(store, SMALL_FINES_XES, {
      inFlight: 1,
      signal: stop.signal,
      progress: ({ phase }) => {
        if (phase === 'import') stop.abort();
      },
    });
    expect(summary).toMatchObject({ outcome: 'stopped' });
    expect(summary.events.added).toBeLessThan(EVENTS);
    await importing(store, SMALL_FINES_XES);
    expect(await contentOf(store)).toEqual(await whole());
  });
});

describe('a file that is cut off', () => {
  it('a file that is cut off has everything before the cut imported, and the whole file adds only the rest', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: xes.length - 10 }), async (cut) => {
        const store = emptyLedger();
        const summary = await importing(store, await fileOf('cut.xes', xes.slice(0, cut)));
        const before = xes.slice(0, cut).split('</event>').length - 1;
        expect(summary).toMatchObject({
          outcome: 'unreadable',
          fault: { fault: 'truncated' },
          events: { added: before },
        });
        expect(await importing(store, SMALL_FINES_XES)).toMatchObject({
          outcome: 'complete',
          events: { added: EVENTS - before, alreadyThere: before, refused: 0 },
        });
        const after = await lastPosition(store);
        await importing(store, SMALL_FINES_XES);
        expect(await lastPosition(store)).toBe(after);
      }),
      { numRuns: 25 },
    );
  });

  it('a compressed file that is cut off is reported as such, too', async () => {
    const packed = gzipSync(xes);
    const store = emptyLedger();
    const summary = await importing(store, await fileOf('cut.xes.gz', packed.subarray(0, packed.length / 2)));
    expect(summary.outcome).toBe('unreadable');
    expect(summary.fault!.en).toContain('cut off');
    expect(summary.fault!.zh).toContain('截断');
    expect(summary.events.added).toBeGreaterThan(0);
  });

  it('a file that is cut off is not recorded as read to its end', async () => {
    const store = emptyLedger();
    await importing(store, await fileOf('cut.xes', xes.slice(0, 3000)));
    expect(await eventsOf(store.readStream('imports-small-fines'))).toEqual([]);
  });
});

describe('a case that the ledger holds already', () => {
  const first = csvOf('A,Create Fine,2007-03-19,36.0,,', 'A,Payment,2007-03-20,,,10.0', 'B,Create Fine,2007-03-19,1,,');

  it('an imported case with more steps in the source is extended', async () => {
    const store = emptyLedger();
    await importing(store, await fileOf('a.csv', first));
    const more = first.replace('B,', 'A,Payment,2007-04-20,,,26.0\nB,');
    expect(await importing(store, await fileOf('b.csv', more))).toMatchObject({
      events: { added: 1, alreadyThere: 3, refused: 0 },
      cases: { added: 0, extended: 1, unchanged: 1 },
    });
    expect((await stepsOf(store, 'imported-small-fines-A')).map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('an imported case that the source has changed is refused, and the others are imported', async () => {
    const store = emptyLedger();
    await importing(store, await fileOf('a.csv', first));
    const other = `${first.replace('10.0', '11.0')}C,Create Fine,2007-03-19,1,,\n`;
    const summary = await importing(store, await fileOf('b.csv', other));
    expect(summary).toMatchObject({
      outcome: 'complete',
      events: { added: 1, alreadyThere: 1, refused: 2 },
      cases: { added: 1, unchanged: 1, refused: 1 },
      refusalsByReason: { 'changed-source': 1 },
    });
    expect(summary.refusals).toEqual([
      expect.objectContaining({ sourceCaseId: 'A', line: 2, events: 2, reason: 'changed-source' }),
    ]);
    expect((await stepsOf(store, 'imported-small-fines-A'))[1]).toMatchObject({ money: { amount: 1000 } });
  });

  it('an imported case that another mapping reads differently is refused for that reason', async () => {
    const store = emptyLedger();
    const path = await fileOf('a.csv', first);
    await importing(store, path);
    const mapping = parseMapping(
      FINES_MAPPING.replace('  Payment: { step: paymentReceived, amountFrom: paymentAmount }\n', ''),
    );
    expect(await importing(store, path, { mapping })).toMatchObject({
      events: { added: 0, refused: 2, alreadyThere: 1 },
      refusalsByReason: { 'changed-mapping': 1 },
    });
  });

  it('an imported case is unchanged when only a remark in the mapping is new', async () => {
    const store = emptyLedger();
    const path = await fileOf('a.csv', first);
    await importing(store, path);
    const mapping = parseMapping(`${FINES_MAPPING}# a remark\n`);
    expect(await importing(store, path, { mapping })).toMatchObject({
      events: { added: 0, refused: 0, alreadyThere: 3 },
    });
  });
});

describe('a case that returns later in the file', () => {
  const scattered = csvOf(
    'A,Create Fine,2007-03-19,36.0,,',
    'B,Create Fine,2007-03-19,36.0,,',
    'A,Payment,2007-03-20,,,10.0',
    'B,Payment,2007-03-20,,,10.0',
    'A,Payment,2007-03-20,,,10.0',
  );

  it('a case that returns later in the file is one case, in the order of the file; a second run adds nothing', async () => {
    const store = emptyLedger();
    const path = await fileOf('a.csv', scattered);
    expect(await importing(store, path)).toMatchObject({ events: { added: 5 }, cases: { added: 2, extended: 0 } });
    expect((await stepsOf(store, 'imported-small-fines-A')).map(({ index, source }) => [index, source.line])).toEqual([
      [0, 2],
      [1, 4],
      [2, 6],
    ]);
    expect(await importing(store, path)).toMatchObject({
      events: { added: 0, alreadyThere: 5, refused: 0 },
      cases: { added: 0, unchanged: 2 },
    });
  });

  it('a case that returns far later, when the run has forgotten it, is still the same case', async () => {
    const others = Array.from({ length: 40 }, (_, i) => `X${String(i)},Create Fine,2007-03-19,1,,`);
    const far = csvOf('A,Create Fine,2007-03-19,36.0,,', ...others, 'A,Payment,2007-03-20,,,10.0');
    const store = emptyLedger();
    const path = await fileOf('far.csv', far);
    expect(await importing(store, path, { remembered: 5 })).toMatchObject({
      events: { added: 42 },
      cases: { added: 41, extended: 0 },
    });
    expect(await stepsOf(store, 'imported-small-fines-A')).toHaveLength(2);
    expect(await importing(store, path, { remembered: 5 })).toMatchObject({
      events: { added: 0, alreadyThere: 42, refused: 0 },
      cases: { unchanged: 41 },
    });
  });
});

describe('a case', () => {
  it('a case longer than one append is one stream without a gap, and a second run adds nothing', async () => {
    const rows = Array.from({ length: 1501 }, (_, i) => `L,Payment,2007-03-20,,,${String(i)}.0`);
    const store = emptyLedger();
    const path = await fileOf('long.csv', csvOf('L,Create Fine,2007-03-19,36.0,,', ...rows));
    expect(await importing(store, path, { remembered: 5 })).toMatchObject({
      events: { added: 1502 },
      cases: { added: 1 },
    });
    expect((await stepsOf(store, 'imported-small-fines-L')).map(({ index }) => index)).toEqual(
      Array.from({ length: 1502 }, (_, i) => i),
    );
    expect(await importing(store, path, { remembered: 5 })).toMatchObject({
      events: { added: 0, alreadyThere: 1502 },
      cases: { unchanged: 1 },
    });
  });

  it('a case without an id is refused, with the line', async () => {
    const path = await fileOf('a.csv', csvOf('A,Create Fine,2007-03-19,1,,', ' ,Create Fine,2007-03-19,1,,'));
    expect(await importing(emptyLedger(), path)).toMatchObject({
      events: { read: 2, added: 1, refused: 1 },
      refusals: [{ reason: 'no-case-id', line: 3 }],
    });
  });

  it('a case with an id that cannot name a stream has a stream all the same', async () => {
    const store = emptyLedger();
    const path = await fileOf(
      'a.csv',
      csvOf('赤城/2026-1,Create Fine,2007-03-19,1,,', `${'x'.repeat(300)},Create Fine,2007-03-19,1,,`),
    );
    expect(await importing(store, path)).toMatchObject({ cases: { added: 2 } });
    expect(await stepsOf(store, 'imported-small-fines-_e8_b5_a4_e5_9f_8e_2f2026_2d1')).toHaveLength(1);
  });

  it('a case that the ledger cannot hold is refused with the reason, and its later steps too', async () => {
    const store = emptyLedger();
    const path = await fileOf(
      'a.csv',
      csvOf(`A,${'x'.repeat(5000)},2007-03-19,1,,`, 'B,Create Fine,2007-03-19,1,,', 'A,Payment,2007-03-20,,,1'),
    );
    expect(await importing(store, path)).toMatchObject({
      events: { added: 1, refused: 2 },
      cases: { added: 1, refused: 1 },
      refusalsByReason: { 'not-storable': 1, 'follows-refused': 1 },
    });
    expect(await stepsOf(store, 'imported-small-fines-A')).toEqual([]);
  });

  it('a case with a step that the mapping cannot read is imported, and the step is reported', async () => {
    const store = emptyLedger();
    const path = await fileOf('a.csv', csvOf('A,Create Fine,soon,1,,', 'A,Payment,2007-03-20,,,1'));
    const summary = await importing(store, path);
    expect(summary).toMatchObject({ events: { added: 2, withProblem: 1 } });
    expect(summary.problems).toEqual([
      { sourceCaseId: 'A', line: 2, activity: 'Create Fine', problem: '"soon" is not a date or a time' },
    ]);
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
