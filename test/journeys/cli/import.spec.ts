import { afterEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { dataFolder as placesIn } from '@ecl/ledger';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dataFolder, ecl, MAPPING, removeFolders, resultOf, SMALL_FINES } from './ecl.fixture.js';

afterEach(removeFolders);

const importing = (data: string, file = SMALL_FINES, ...more: string[]) =>
  ecl('import', file, '--mapping', MAPPING, '--data', data, ...more);

const truth = JSON.parse(await readFile('test/fixtures/foreign-logs/small-fines-truth.json', 'utf8'));

describe('ecl import', () => {
  it('ecl import brings a foreign log in, with the figures that were worked out by hand', async () => {
    const data = await dataFolder();
    const imported = await importing(data, SMALL_FINES, '--json');
    expect(imported.code).toBe(0);
    expect(resultOf(imported)).toMatchObject({ outcome: 'complete', events: { added: 60 }, cases: { added: 13 } });
    const [source] = resultOf(await ecl('stats', '--imported', '--json', '--data', data)).imported;
    expect(source.figures.money).toEqual({
      fines: truth.money_cents.fines_created,
      increasedTotals: truth.money_cents.penalty_event_amounts,
      increases: truth.money_cents.penalty_increment_over_fine,
      costs: truth.money_cents.expenses,
      payments: truth.money_cents.payments,
    });
    expect(source.figures.flags).toMatchObject({
      appealed: truth.case_flags.appealed_any,
      sentForCollection: truth.case_flags.sent_for_credit_collection,
      paid: truth.case_flags.paid_any,
    });
  });

  it('ecl import --dry-run says what would be imported and refused, beside the ledger, and records nothing', async () => {
    const data = await dataFolder();
    const first = resultOf(await importing(data, SMALL_FINES, '--dry-run', '--json'));
    expect(first).toMatchObject({ outcome: 'complete', events: { added: 60 }, cases: { added: 13 } });
    expect((await ecl('stats', '--json', '--data', data)).code).toBe(4);
    await importing(data);
    const before = resultOf(await ecl('stats', '--json', '--data', data));
    expect(resultOf(await importing(data, SMALL_FINES, '--dry-run', '--json'))).toMatchObject({
      ...{ events: { added: 0, alreadyThere: 60 }, cases: { added: 0, unchanged: 13 } },
    });
    const changed = join(data, 'changed.xes');
    await writeFile(changed, (await readFile(SMALL_FINES, 'utf8')).replace('value="213.0"', 'value="214.0"'));
    const refused = await importing(data, changed, '--dry-run');
    expect([refused.code, refused.out]).toEqual([3, expect.stringContaining('来源已变 source changed')]);
    expect(refused.out).toContain('nothing was recorded');
    expect(resultOf(await ecl('stats', '--json', '--data', data))).toEqual(before);
  });

  it('ecl import --list-activities lists what a log has, for a mapping whose activities are still empty', async () => {
    const data = await dataFolder();
    const empty = join(data, 'empty.yaml');
    const yaml = await readFile(MAPPING, 'utf8');
    await writeFile(empty, `${yaml.slice(0, yaml.indexOf('\nactivities:'))}\nactivities: {}\n`);
    const { code, out } = await ecl(
      'import',
      SMALL_FINES,
      '--mapping',
      empty,
      '--data',
      data,
      '--list-activities',
      '--json',
    );
    const { activities } = JSON.parse(out) as { activities: { activity: string; step: null; events: number }[] };
    expect(code).toBe(0);
    expect(activities[0]).toEqual({ activity: 'Create Fine', step: null, events: expect.any(Number) });
    expect(activities.reduce((sum, { events }) => sum + events, 0)).toBe(60);
  });

  it('ecl import run again adds nothing', async () => {
    const data = await dataFolder();
    await importing(data);
    const before = resultOf(await ecl('stats', '--json', '--data', data));
    expect(resultOf(await importing(data, SMALL_FINES, '--json'))).toMatchObject({
      events: { added: 0, alreadyThere: 60 },
    });
    expect(resultOf(await ecl('stats', '--json', '--data', data))).toEqual(before);
  });

  it('ecl import reports what was read, mapped and found, in tables', async () => {
    const { out } = await importing(await dataFolder());
    expect(out).toContain('已读完 read to its end');
    expect(out).toMatch(/Phone call +—（未映射 unmapped） +1/);
    expect(out).toMatch(/imported\.surcharge-during-remedy +3/);
  });

  it('ecl import of a changed source refuses the case that changed, and says so with exit code 3', async () => {
    const data = await dataFolder();
    await importing(data);
    const changed = join(data, 'changed.xes');
    await writeFile(changed, (await readFile(SMALL_FINES, 'utf8')).replace('value="213.0"', 'value="214.0"'));
    const again = await importing(data, changed);
    expect(again.code).toBe(3);
    expect(again.out).toMatch(/F4 +9 +来源已变 source changed/);
  });

  it('ecl import of a file that is cut off imports everything before the cut, and names the place', async () => {
    const data = await dataFolder();
    const cut = join(data, 'cut.xes.gz');
    const packed = gzipSync(await readFile(SMALL_FINES));
    await writeFile(cut, packed.subarray(0, packed.length - 200));
    const said = await importing(data, cut, '--json');
    expect(said.code).toBe(3);
    const { outcome, fault, events } = resultOf(said);
    expect(outcome).toBe('unreadable');
    expect(fault).toMatchObject({ fault: 'truncated', place: { compressedByte: packed.length - 200 } });
    expect(events.added).toBeGreaterThan(0);
    expect(resultOf(await importing(data, SMALL_FINES, '--json'))).toMatchObject({
      outcome: 'complete',
      events: { added: 60 - events.added, alreadyThere: events.added },
    });
  });

  it('ecl import of a file with entities of its own imports nothing of them', async () => {
    const data = await dataFolder();
    const hostile = join(data, 'laughs.xes');
    await writeFile(hostile, '<?xml version="1.0"?>\n<!DOCTYPE log [<!ENTITY a "ha">]>\n<log><trace/></log>');
    const said = await importing(data, hostile);
    expect(said.code).toBe(3);
    expect(said.out).toMatch(/DOCTYPE.*（第 2 行/);
    expect(said.out).toMatch(/\(line 2/);
  });

  it('ecl import into a folder that another process writes to names that process, with exit code 4', async () => {
    const data = await dataFolder();
    const holder = await SqliteEventStore.open({ folder: placesIn(data).log });
    try {
      const said = await importing(data);
      expect(said.code).toBe(4);
      expect(said.out).toBe('');
      expect(said.notes).toMatch(/^ecl: 数据目录正被另一进程使用，请先停止该进程。 .+$/);
      expect(said.notes).toContain(String(process.pid));
    } finally {
      await holder.close();
    }
  });

  it.each([
    ['a file that is not there', ['import', '/nowhere.xes', '-m', MAPPING], 1, /找不到文件/],
    ['a mapping that is not there', ['import', SMALL_FINES, '-m', '/nowhere.yaml'], 2, /nowhere\.yaml/],
    ['a mapping that is none', ['import', SMALL_FINES, '-m', SMALL_FINES], 2, /not YAML|不是有效/],
    ['no mapping', ['import', SMALL_FINES], 2, /required option/],
  ])('ecl import with %s says one line and no stack', async (_, args, code, line) => {
    const said = await ecl(...args, '--data', await dataFolder());
    expect(said.code).toBe(code);
    expect(said.notes).toMatch(line);
    expect(said.notes).not.toMatch(/\n\s+at /);
    expect(said.out).toBe('');
  });

  it('ecl import that fails says so in JSON, too, when JSON is asked for', async () => {
    const said = await ecl('import', '/nowhere.xes', '-m', MAPPING, '--json', '--data', await dataFolder());
    expect(resultOf(said)).toMatchObject({ error: { exitCode: 1, en: expect.stringContaining('no file') } });
  });
});
