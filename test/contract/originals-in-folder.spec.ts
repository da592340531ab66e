import { OriginalsInFolder } from '@ecl/evidence';
import { expect, it } from '@jest/globals';
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolders } from './fresh-folders.js';
import { originalsContract, sha256Of } from './originals.contract.js';

const placeIn = (folder: string, sha256: string): string => join(folder, sha256.slice(0, 2), sha256);

originalsContract('in a folder', async (folder) => ({
  originals: await OriginalsInFolder.open(folder),
  reopened: () => OriginalsInFolder.open(folder),
  alter: async (sha256, bytes) => {
    chmodSync(placeIn(folder, sha256), 0o600);
    writeFileSync(placeIn(folder, sha256), bytes);
  },
  lose: async (sha256) => rmSync(placeIn(folder, sha256)),
}));

const freshFolder = freshFolders();

it.each([0o000, 0o022, 0o077, 0o777])(
  'an original is its owner’s alone and read-only under umask %o',
  async (umask) => {
    const folder = freshFolder();
    const file = join(folder, 'file');
    writeFileSync(file, 'x');
    const before = process.umask(umask);
    const sha256 = sha256Of(Buffer.from('x'));
    const root = join(folder, 'originals');
    try {
      await (await OriginalsInFolder.open(root)).add({ path: file, bytes: 1, sha256 });
    } finally {
      process.umask(before);
    }
    const modeOf = (path: string): number => statSync(path).mode & 0o777;
    expect([modeOf(root), modeOf(join(root, sha256.slice(0, 2))), modeOf(placeIn(root, sha256))]).toEqual([
      0o700, 0o700, 0o400,
    ]);
    expect(readdirSync(join(root, 'on-its-way'))).toEqual([]);
  },
);
