import { expect, it } from '@jest/globals';
import { chmodSync } from 'node:fs';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';
import { isLoadableByNobody, isRoot, NOBODY } from './nobody.js';

/** Root may write to any file, so for root a child that is nobody does the work, who must be able to load it. */
const canBeNobody = !isRoot || isLoadableByNobody;

const freshFolder = freshFolders();

(canBeNobody ? it : it.skip)('a ledger with papers is backed up and restored by whoever is not root', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o777);
  const child = new ChildProcess('back-up-a-paper.ts', [folder], isRoot ? { uid: NOBODY } : {});
  const [said] = await child.untilLines(1);
  await child.leave();
  expect(said).toBe('a paper 400');
});
