import { expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { isUuid } from '@ecl/kernel';
import { readdirSync } from 'node:fs';
import { collect, idsOf } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';

const freshFolder = freshFolders();

it('a process stopped by SIGTERM under load answers every append it took, empties the write-ahead log and frees the folder', async () => {
  const folder = freshFolder();
  const child = new ChildProcess('append-until-told.ts', [folder]);
  await child.untilLines(300);
  await child.terminate();
  expect(child.lines.slice(-2).sort()).toEqual(['closed', 'refused as closed']);
  expect(readdirSync(folder)).toContain('events.sqlite');
  for (const left of ['events.sqlite-wal', 'events.sqlite-shm', 'events.sqlite.writer'])
    expect(readdirSync(folder)).not.toContain(left);

  const acknowledged = child.lines.filter(isUuid);
  const store = await SqliteEventStore.open({ folder });
  const found = idsOf(await collect(store.readAll()));
  await store.close();
  expect(found.length).toBe(acknowledged.length);
  expect(new Set(found)).toEqual(new Set(acknowledged));
});
