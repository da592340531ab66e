import { expect, it } from '@jest/globals';
import { chmodSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { getuid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';

/** Root may write to any file, so for root a child that is nobody does the work, who must be able to load it. */
const NOBODY = 65_534;
const isRoot = getuid?.() === 0;
const isReadableByOthers = (folder: string): boolean =>
  (statSync(folder).mode & 0o005) === 0o005 && (folder === '/' || isReadableByOthers(dirname(folder)));
const canBeNobody = !isRoot || isReadableByOthers(dirname(fileURLToPath(import.meta.url)));

const freshFolder = freshFolders();

(canBeNobody ? it : it.skip)('a ledger with papers is backed up and restored by whoever is not root', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o777);
  const child = new ChildProcess('back-up-a-paper.ts', [folder], isRoot ? { uid: NOBODY } : {});
  const [said] = await child.untilLines(1);
  await child.leave();
  expect(said).toBe('a paper 400');
});
