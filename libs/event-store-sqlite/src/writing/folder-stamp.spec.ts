import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../files.js';
import { FilesInPlace } from './files-in-place.js';
import { FolderStamp } from './folder-stamp.js';

const HOUR = 3_600_000;

let above: string;
let folder: string;
beforeEach(() => {
  above = mkdtempSync(join(tmpdir(), 'ecl-stamp-'));
  folder = join(above, 'log');
  mkdirSync(folder);
  for (const name of ['events.sqlite', 'events.sqlite-wal']) writeFileSync(join(folder, name), 'x');
});
afterEach(() => rmSync(above, { recursive: true, force: true }));

/** The file system's clock has moved on since the last change in the folder. */
const untilNextTick = (): void => {
  const scratch = join(above, 'scratch');
  const last = statSync(folder, { bigint: true }).ctimeNs;
  do writeFileSync(scratch, 'x');
  while (statSync(scratch, { bigint: true }).ctimeNs <= last);
};

/** As it is an hour after the last change. */
const settled = (): FolderStamp => {
  const stamp = new FolderStamp(folder, () => Date.now() + HOUR);
  for (let asked = 0; asked < 3; asked += 1) {
    untilNextTick();
    stamp.isUnchanged();
  }
  expect(stamp.isUnchanged()).toBe(true);
  untilNextTick();
  return stamp;
};

const path = (name: string): string => join(folder, name);
const CHANGES: readonly [what: string, change: () => void][] = [
  ['a new file', () => writeFileSync(path('new'), '')],
  ['a deleted file', () => rmSync(path('events.sqlite-wal'))],
  ['a renamed file', () => renameSync(path('events.sqlite'), path('old.sqlite'))],
  ['a second name', () => linkSync(path('events.sqlite'), path('other'))],
  [
    'another folder with the same files',
    () => {
      renameSync(folder, `${folder}-old`);
      mkdirSync(folder);
      for (const name of readdirSync(`${folder}-old`)) renameSync(join(`${folder}-old`, name), path(name));
    },
  ],
  ['no folder', () => renameSync(folder, `${folder}-old`)],
];

describe('the stamp of a folder', () => {
  it.each(CHANGES)('the stamp of a folder says that names have changed: %s', (_, change) => {
    const stamp = settled();
    change();
    expect(stamp.isUnchanged()).toBe(false);
  });

  it('the stamp of a folder is the same while files in it are written, and leaves nothing in it', () => {
    const names = readdirSync(folder);
    const stamp = settled();
    writeFileSync(path('events.sqlite'), 'more');
    expect(stamp.isUnchanged()).toBe(true);
    expect(readdirSync(folder)).toEqual(names);
  });

  it('the stamp of a folder that has just changed proves nothing', () => {
    const stamp = new FolderStamp(folder);
    expect([stamp.isUnchanged(), stamp.isUnchanged(), stamp.isUnchanged()]).toEqual([false, false, false]);
  });
});

it.each(CHANGES.filter(([what]) => /deleted|renamed|no folder/.test(what)))(
  'the files of a log are missed after the folder was quiet for long: %s',
  (_, change) => {
    const place = new FilesInPlace(filesOf({ folder }), () => 0, settled());
    place.assertCommitted();
    expect(place.hasSameNames).toBe(true);
    change();
    expect(() => place.assertCommitted()).toThrow(/put the original files back/);
    expect(place.hasSameNames).toBe(false);
  },
);
