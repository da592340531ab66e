import { expect, it } from '@jest/globals';
import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { Database } from '@ecl/sqlite';
import { copyFileSync, mkdirSync, readdirSync, renameSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

/*
 * SQLite goes on writing to a file that has no name any more. What is acknowledged then is gone with the process.
 */

const freshFolder = freshFolders();
const database = 'events.sqlite';

const append = (store: SqliteEventStore, stream: string) =>
  store.appendToStream(stream, [anEvent()], { expectedRevision: 'any' });

/** A copy under the same name, as an editor or a sync program leaves it. */
const replace = (path: string): void => {
  copyFileSync(path, `${path}.copy`);
  renameSync(`${path}.copy`, path);
};

const ACCIDENTS: readonly [what: string, accident: (folder: string) => void][] = [
  ['its database is replaced by a copy', (folder) => replace(join(folder, database))],
  ['its database is deleted', (folder) => rmSync(join(folder, database))],
  ['its database is moved', (folder) => renameSync(join(folder, database), join(folder, 'old.sqlite'))],
  ['its write-ahead log is replaced by a copy', (folder) => replace(join(folder, `${database}-wal`))],
  ['its write-ahead log is deleted', (folder) => rmSync(join(folder, `${database}-wal`))],
  ['its folder is moved', (folder) => renameSync(folder, `${folder}-moved`)],
  [
    'its folder is emptied and filled with a copy',
    (folder) => {
      renameSync(folder, `${folder}-old`);
      mkdirSync(folder);
      for (const name of readdirSync(`${folder}-old`)) copyFileSync(join(`${folder}-old`, name), join(folder, name));
    },
  ],
];

it.each(ACCIDENTS)('a store acknowledges nothing more after %s, and says what to do', async (_, accident) => {
  const folder = join(freshFolder(), 'log');
  const store = await SqliteEventStore.open({ folder });
  await append(store, 'before');
  accident(folder);
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (__, i) => append(store, `after-${String(i)}`)));
  expect(ends.map(({ status }) => status)).toEqual(ends.map(() => 'rejected'));
  await expect(append(store, 'later')).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'replaced',
    message: expect.stringMatching(/(events\.sqlite(-wal)?) was .* put the original files back/),
  });
  await store.close();
});

it.each([
  ['emptied', database, 0],
  ['cut', database, 100],
  ['emptied', `${database}-wal`, 0],
  ['cut', `${database}-wal`, 100],
])('a store acknowledges nothing more after its file is %s in place (%s), and says so', async (_, name, bytes) => {
  const folder = join(freshFolder(), 'log');
  const store = await SqliteEventStore.open({ folder });
  await append(store, 'before');
  truncateSync(join(folder, name), bytes);
  const ends = await Promise.allSettled(Array.from({ length: 20 }, (__, i) => append(store, `after-${String(i)}`)));
  expect(ends.map(({ status }) => status)).toEqual(ends.map(() => 'rejected'));
  await expect(append(store, 'later')).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'damaged',
    message: expect.stringMatching(/events\.sqlite(-wal)? was cut .* restore the newest backup/),
  });
  await store.close();
});

it('a store goes on when another program empties its write-ahead log into the database, which is no damage', async () => {
  const folder = join(freshFolder(), 'log');
  const store = await SqliteEventStore.open({ folder });
  const other = new Database(join(folder, database));
  const refused = () => store.appendToStream('refused', [anEvent()], { expectedRevision: 7 });
  await expect(refused()).rejects.toThrow('revision');
  for (let i = 0; i < 3; i += 1) {
    await append(store, `before-${String(i)}`);
    expect(other.pragma('wal_checkpoint(TRUNCATE)')).toMatchObject([{ busy: 0 }]);
    await expect(refused()).rejects.toThrow('revision');
    await append(store, `after-${String(i)}`);
  }
  other.close();
  await store.close();
  const next = await SqliteEventStore.open({ folder });
  expect(await collect(next.readAll())).toHaveLength(6);
  await next.close();
});

it('a store whose database was replaced keeps in its write-ahead log what it had acknowledged', async () => {
  const folder = join(freshFolder(), 'log');
  const store = await SqliteEventStore.open({ folder });
  const acknowledged: string[] = [];
  for (let i = 0; i < 100; i += 1) {
    if (i === 60) replace(join(folder, database));
    await append(store, `case-${String(i)}`).then(
      () => acknowledged.push(`case-${String(i)}`),
      () => undefined,
    );
  }
  expect(acknowledged).toHaveLength(60);
  await store.close();
  const next = await SqliteEventStore.open({ folder });
  expect((await collect(next.readAll())).map(({ streamName }) => streamName)).toEqual(
    expect.arrayContaining(acknowledged),
  );
  await next.close();
});

it('a store tells those who follow it that it has stopped', async () => {
  const folder = join(freshFolder(), 'log');
  const store = await SqliteEventStore.open({ folder });
  await append(store, 'before');
  const failed = new Promise((resolve) => store.subscribeToAll().subscribe({ error: resolve }));
  rmSync(join(folder, database));
  await expect(append(store, 'after')).rejects.toThrow();
  const error = await failed;
  expect(error).toBeInstanceOf(EventStoreUnavailable);
  expect(error).toMatchObject({ reason: 'replaced' });
  await store.close();
});
