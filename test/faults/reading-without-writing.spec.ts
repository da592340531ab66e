import { afterEach, expect, it } from '@jest/globals';
import { InMemoryEventStore } from '@ecl/event-sourcing';
import { ProjectionEngine, publishedDecisions } from '@ecl/read-models';
import { chmodSync, readdirSync } from 'node:fs';
import { firstValueFrom } from 'rxjs';
import { anEvent } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';
import { isLoadableByNobody, isRoot, NOBODY } from './nobody.js';

/** The public's process as a user of its own, who may read what the ledger projects, and write nothing there. */
const canBeNobody = isRoot && isLoadableByNobody;
const rule = canBeNobody ? it : it.skip;

const freshFolder = freshFolders();
const running: ChildProcess[] = [];
afterEach(async () => {
  for (const child of running.splice(0)) await child.kill();
});

const nobody = (folder: string) => {
  const child = new ChildProcess('ask-the-record.ts', [folder], { uid: NOBODY });
  running.push(child);
  return async (): Promise<string> => {
    const answers = child.lines.length;
    child.say('how far?');
    return (await child.untilLines(answers + 1))[answers]!;
  };
};

rule('who may not write reads the published decisions while the ledger runs, and while it does not', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o755);
  const store = new InMemoryEventStore();
  const projectOneMore = async (): Promise<ProjectionEngine> => {
    const { position } = await store.appendToStream('notes', [anEvent()], { expectedRevision: 'any' });
    const engine = new ProjectionEngine({ store, folder, models: [publishedDecisions] });
    await engine.start();
    while (engine.status()[0]?.position !== position) await firstValueFrom(engine.changes);
    return engine;
  };

  const first = await projectOneMore();
  await first.stop();
  expect(readdirSync(folder)).toHaveLength(1);
  const early = nobody(folder);
  expect(await early()).toBe('1');

  const second = await projectOneMore();
  // An event that changes nothing in the file is in its place soon after.
  while ((await early()) !== '2');
  const late = nobody(folder);
  expect(await late()).toBe('2');

  await second.stop();
  expect([await early(), await late()]).toEqual(['2', '2']);
  expect(await nobody(folder)()).toBe('2');
});
