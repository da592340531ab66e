import { expect, it } from '@jest/globals';
import { checkLog, SqliteEventStore } from '@ecl/event-store-sqlite';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, collect, someEvents } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';
import { isLoadableByNobody, isRoot, NOBODY } from './nobody.js';
import { MountedDisk } from './mounted-disk.js';

/** Root is refused nothing, so for root the store is opened by a child that is nobody, who must be able to load it. */
const canBeRefused = !isRoot || isLoadableByNobody;

const freshFolder = freshFolders();
const rule = canBeRefused ? it : it.skip;

const openingIn = async (folder: string): Promise<string> => {
  const child = new ChildProcess('hold-the-store.ts', [folder], isRoot ? { uid: NOBODY } : {});
  const [said] = await child.untilLines(1);
  await child.leave();
  return said!;
};

rule('says that a folder may not be written, whether a store is in it or not', async () => {
  const empty = freshFolder();
  chmodSync(empty, 0o555);
  expect(await openingIn(empty)).toMatch(/^read-only: .*this process may not write here.*EACCES/);

  const full = freshFolder();
  const store = await SqliteEventStore.open({ folder: full });
  await store.appendToStream('case-1', [anEvent()], { expectedRevision: 'noStream' });
  await store.close();
  chmodSync(full, 0o555);
  expect(await openingIn(full)).toMatch(/^read-only: /);
  chmodSync(full, 0o755);
  chmodSync(empty, 0o755);
});

rule('says that a database may not be written, though its folder may', async () => {
  const folder = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  await store.close();
  chmodSync(folder, 0o777);
  chmodSync(join(folder, 'events.sqlite'), 0o444);
  chmodSync(join(folder, 'events.sqlite.lock'), 0o666);
  expect(await openingIn(folder)).toMatch(/^read-only: /);
});

const mountPoint = freshFolder();
const probe = MountedDisk.mount(mountPoint, 1);
probe?.unmount();

(probe ? it : it.skip)('a log that was closed in order is read on a disk where nothing may be written', async () => {
  const disk = MountedDisk.mount(mountPoint, 8);
  try {
    const folder = join(mountPoint, 'log');
    const store = await SqliteEventStore.open({ folder });
    await store.appendToStream('case-1', someEvents(3), { expectedRevision: 'noStream' });
    await store.close();
    disk?.makeReadOnly();
    const reader = await SqliteEventStore.open({ folder, readOnly: true });
    expect(await collect(reader.readAll())).toHaveLength(3);
    await reader.close();
    expect(await checkLog({ folder })).toMatchObject({ events: 3 });
    await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject({ reason: 'read-only' });
  } finally {
    disk?.unmount();
  }
});
