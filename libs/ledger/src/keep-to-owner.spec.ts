import { afterEach, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { dataFolder, makeDataFolder } from './data-folder.js';
import { keepToOwner } from './keep-to-owner.js';

const made: string[] = [];
afterEach(() => {
  for (const path of made.splice(0)) rmSync(path, { recursive: true });
});
const aFolder = () => {
  const path = mkdtempSync(join(tmpdir(), 'ecl-owner-'));
  made.push(path);
  const folder = dataFolder(path);
  makeDataFolder(folder);
  mkdirSync(folder.keys);
  return folder;
};
const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);

it('what holds keys, passwords and read models is closed to others, and it is told what was open', () => {
  const folder = aFolder();
  const { keys, credentials, readModels, reactors } = folder;
  const [key, bookmark] = [join(keys, 'commands.key'), join(reactors, 'ends.bookmark')];
  for (const file of [key, bookmark, credentials]) writeFileSync(file, '{}');
  for (const path of [keys, readModels, reactors]) chmodSync(path, 0o777);
  for (const path of [key, bookmark, credentials]) chmodSync(path, 0o644);
  const found = keepToOwner(folder);
  expect(found.map(({ path }) => path).toSorted()).toEqual(
    [keys, key, credentials, readModels, reactors, bookmark].toSorted(),
  );
  expect(found.every(({ isMended }) => isMended)).toBe(true);
  expect([keys, key, credentials, readModels, reactors, bookmark].map(modeOf)).toEqual([
    '700',
    '600',
    '600',
    '750',
    '700',
    '600',
  ]);
  expect(keepToOwner(folder)).toEqual([]);
});

it('papers and letters to other systems are closed to others, and a paper inside a closed folder stays read-only', () => {
  const folder = aFolder();
  const { papers, arriving, webhooks } = folder;
  const shelf = join(papers, 'ab');
  const original = join(shelf, `ab${'0'.repeat(62)}`);
  const part = join(arriving, '11111111-1111-4111-8111-111111111111.part');
  for (const made of [shelf, arriving]) mkdirSync(made, { recursive: true });
  const letters = ['', '-wal', '-shm', '.lock'].map((end) => `${webhooks}${end}`);
  for (const file of [original, part, ...letters]) writeFileSync(file, '');
  const open = [dirname(papers), papers, arriving, part, ...letters];
  for (const path of open) chmodSync(path, 0o777);
  chmodSync(original, 0o400);
  expect(
    keepToOwner(folder)
      .map(({ path }) => path)
      .filter((path) => open.includes(path))
      .toSorted(),
  ).toEqual(open.toSorted());
  for (const path of open) expect([path, modeOf(path)]).toEqual([path, '700']);
  expect(modeOf(original)).toBe('400');
  expect(keepToOwner(folder)).toEqual([]);
});

it('a folder that holds something else as well stays as it is', () => {
  const folder = aFolder();
  writeFileSync(join(folder.readModels, 'report.xlsx'), '');
  chmodSync(folder.keys, 0o700);
  chmodSync(folder.readModels, 0o777);
  expect(keepToOwner(folder)).toEqual([]);
  expect(modeOf(folder.readModels)).toBe('777');
});
