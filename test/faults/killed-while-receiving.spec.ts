import { OriginalsInFolder, Uploads } from '@ecl/evidence';
import { systemClock } from '@ecl/kernel';
import { expect, it } from '@jest/globals';
import { join } from 'node:path';
import { freshFolders } from '../contract/fresh-folders.js';
import { sha256Of } from '../contract/originals.contract.js';
import { repetitions } from '../running/repetitions.js';
import { ChildProcess } from './child-process.js';
import { fileNumbered } from './numbered-file.js';

const freshFolder = freshFolders();
/** How many lines each life writes before it is killed. */
const deaths = Array.from({ length: repetitions(1, 10) }, () => [3, 48, 131]).flat();

it('files received by processes killed with kill -9: each acknowledged byte is there, and each upload goes on', async () => {
  const folder = freshFolder();
  const kept: string[] = [];
  for (const enough of deaths) {
    const child = new ChildProcess('receive-until-killed.ts', [folder]);
    await child.untilLines(enough);
    await child.kill();
    const uploads = await Uploads.open(join(folder, 'uploads'), systemClock);
    const originals = await OriginalsInFolder.open(join(folder, 'originals'));
    const said = child.lines.slice(0, -1).map((line) => line.split(' '));
    kept.push(...said.flatMap(([what, sha256]) => (what === 'kept' && sha256 !== undefined ? [sha256] : [])));
    const acknowledged = new Map(said.flatMap(([what, id = '', , at]) => (what === 'at' ? [[id, Number(at)]] : [])));
    for await (const { id, offset, size, note } of uploads.unfinished()) {
      expect(offset).toBeGreaterThanOrEqual(acknowledged.get(id) ?? 0);
      const file = fileNumbered(Number(note['number']));
      expect(file).toHaveLength(size);
      await uploads.append(id, offset, rest(file.subarray(offset)));
      const sealed = await uploads.seal(id, sha256Of(file));
      kept.push((await originals.add(sealed)).sha256);
      await uploads.drop(id);
    }
    for await (const { sha256 } of originals.list()) expect(await originals.verify(sha256)).toBe('sound');
    for (const sha256 of kept) expect([sha256, await originals.verify(sha256)]).toEqual([sha256, 'sound']);
  }
  expect(kept.length).toBeGreaterThan(20);
});

async function* rest(bytes: Buffer): AsyncIterable<Uint8Array> {
  if (bytes.length > 0) yield await Promise.resolve(bytes);
}
