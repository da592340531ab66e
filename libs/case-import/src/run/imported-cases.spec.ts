import { describe, expect, it } from '@jest/globals';
import { FINES_MAPPING } from '../mapping/mapping.fixture.js';
import { parseMapping } from '../mapping/read-mapping.js';
import { csvOf, stepsOf, temporaryFiles } from './import-files.fixture.js';
import { emptyLedger, importing } from './ledger.fixture.js';

const fileOf = temporaryFiles();

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
