import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolders } from '../contract/fresh-folders.js';
import { onceInARun } from './once-in-a-run.js';

const fresh = freshFolders();
const run = process.env['ECL_TEST_RUN'];
beforeAll(() => {
  process.env['ECL_TEST_RUN'] = fresh();
});
afterAll(() => {
  if (run !== undefined) process.env['ECL_TEST_RUN'] = run;
});

let made = 0;
const make = async (folder: string): Promise<void> => {
  made += 1;
  mkdirSync(join(folder, 'inner'));
  await Promise.resolve();
  writeFileSync(join(folder, 'inner', 'file'), 'as made');
};
const textIn = (folder: string): string => readFileSync(join(folder, 'inner', 'file'), 'utf8');

describe('what is made once in a run', () => {
  it('is the same for several that ask at the same time, and is not made again for those after them', async () => {
    const first = [fresh(), fresh()];
    await Promise.all(first.map((folder) => onceInARun('thing', folder, make)));
    expect(first.map(textIn)).toEqual(['as made', 'as made']);
    const before = made;
    const next = fresh();
    await onceInARun('thing', next, make);
    expect([made - before, textIn(next)]).toEqual([0, 'as made']);
    expect(readdirSync(join(process.env['ECL_TEST_RUN'] ?? '', 'made-once'))).toEqual(['thing']);
  });

  it('is a copy for each: what one changes in it, the others do not see', async () => {
    const [mine, theirs] = [fresh(), fresh()];
    await onceInARun('thing', mine, make);
    writeFileSync(join(mine, 'inner', 'file'), 'changed');
    await onceInARun('thing', theirs, make);
    expect(textIn(theirs)).toBe('as made');
  });

  it('leaves nothing to the next when it could not be made', async () => {
    const failing = onceInARun('broken', fresh(), () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    const folder = fresh();
    await onceInARun('broken', folder, make);
    expect(textIn(folder)).toBe('as made');
  });
});
