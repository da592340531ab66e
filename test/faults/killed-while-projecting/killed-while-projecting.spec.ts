import { positionOf, type EventStore } from '@ecl/event-sourcing';
import { ProjectionEngine, ReadModels } from '@ecl/read-models';
import { expect, it } from '@jest/globals';
import { freshFolders } from '../../contract/fresh-folders.js';
import { ChildProcess } from '../child-process.js';
import { allBalances, balances } from './balances.js';
import { LONG_LOG, longLog } from './long-log.js';

const freshFolder = freshFolders();

/** Projects in a process of its own and kills it (-9) while it writes, some way behind `beyond`. @returns how far it was */
const projectAndKill = async (folder: string, beyond: number): Promise<number> => {
  const child = new ChildProcess('killed-while-projecting/project-until-killed.ts', [folder]);
  let reached = 0;
  for (let line = 1; reached <= beyond; line += 1) reached = Number((await child.untilLines(line))[line - 1]);
  expect(await child.kill()).toBe('SIGKILL');
  return reached;
};

/** What the tables in a folder hold when the whole log is projected. */
const projectToTheEnd = async (store: EventStore, folder: string) => {
  const engine = new ProjectionEngine({ store, folder, models: [balances] });
  await engine.start();
  const readModels = new ReadModels(folder, engine);
  const opened = readModels.open(balances);
  await opened.atLeast(positionOf(LONG_LOG), Infinity);
  const tables = opened.read((db) => allBalances.all(db));
  readModels.close();
  await engine.stop();
  return tables;
};

it('a read model has every event exactly once in its tables, however often the process is killed', async () => {
  const folder = freshFolder();
  let reached = 0;
  for (const beyond of [500, 4_000, 9_000]) {
    const before = reached;
    reached = await projectAndKill(folder, beyond);
    expect(reached).toBeGreaterThan(before);
  }
  expect(reached).toBeLessThan(LONG_LOG);

  const store = await longLog();
  const tables = await projectToTheEnd(store, folder);
  expect(tables).toEqual(await projectToTheEnd(store, freshFolder()));
  expect(tables.value.reduce((sum, { payments }) => sum + payments, 0)).toBe(LONG_LOG - 10);
});
