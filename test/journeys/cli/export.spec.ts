import { ocelFaults } from '@ecl/exports';
import { afterAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { dataFolder, ecl, importedFines, removeFolders, resultOf } from './ecl.fixture.js';

afterAll(removeFolders);

describe('ecl export imported', () => {
  it('ecl export imported writes a log as XES or OCEL, packed where its name says so, for its owner alone', async () => {
    const [data, folder] = [await importedFines(), await dataFolder()];
    const asked = async (name: string) =>
      resultOf(await ecl('export', 'imported', 'road-traffic-fines', join(folder, name), '--data', data, '--json'));
    expect(await asked('fines.xes')).toMatchObject({ form: 'xes', cases: 13, events: 60 });
    expect(statSync(join(folder, 'fines.xes')).mode & 0o077).toBe(0);
    const xes = readFileSync(join(folder, 'fines.xes'), 'utf8');
    expect(await asked('fines.xes.gz')).toMatchObject({ form: 'xes' });
    expect(gunzipSync(readFileSync(join(folder, 'fines.xes.gz'))).toString()).toBe(xes);
    expect(await asked('fines.json')).toMatchObject({ form: 'ocel', events: 60 });
    expect(ocelFaults(JSON.parse(readFileSync(join(folder, 'fines.json'), 'utf8')))).toEqual([]);
  });

  it('ecl export imported writes over nothing, and leaves nothing where there is nothing to write', async () => {
    const [data, folder] = [await importedFines(), await dataFolder()];
    const target = join(folder, 'fines.xes');
    const without = await ecl('export', 'imported', 'no-such-source', target, '--data', data);
    expect([without.code, existsSync(target), existsSync(`${target}.part`)]).toEqual([1, false, false]);
    expect(without.notes).toContain('its sources are: road-traffic-fines');
    await ecl('export', 'imported', 'road-traffic-fines', target, '--data', data);
    const again = await ecl('export', 'imported', 'road-traffic-fines', target, '--data', data);
    expect([again.code, again.notes]).toEqual([2, expect.stringContaining('is there already')]);
    const wrong = await ecl('export', 'imported', 'road-traffic-fines', join(folder, 'a.pdf'), '--data', data);
    expect([wrong.code, wrong.notes]).toEqual([2, expect.stringContaining('.xes, .json')]);
  });
});
