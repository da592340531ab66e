import { expect, it } from '@jest/globals';
import { copyLog, SqliteEventStore } from '@ecl/event-store-sqlite';
import { chmodSync, linkSync, mkdirSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { umask } from 'node:process';
import { anEvent } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

const freshFolder = freshFolders();
const append = (store: SqliteEventStore) => store.appendToStream('notes', [anEvent()], { expectedRevision: 'any' });
const locked = { name: 'EventStoreUnavailable', reason: 'locked' };

it('the lock holds though its file is deleted, again and again', async () => {
  const folder = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  for (const name of ['events.sqlite.lock', '.events.sqlite.in-use', 'events.sqlite.lock']) {
    rmSync(join(folder, name));
    await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject(locked);
    await append(store);
  }
  await store.close();
});

it('the lock of a database holds by each of its names', async () => {
  const folder = freshFolder();
  const elsewhere = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  await append(store);
  symlinkSync(join(folder, 'events.sqlite'), join(elsewhere, 'linked.sqlite'));
  await expect(SqliteEventStore.open({ file: join(elsewhere, 'linked.sqlite') })).rejects.toMatchObject(locked);
  linkSync(join(folder, 'events.sqlite'), join(elsewhere, 'events.sqlite'));
  await expect(SqliteEventStore.open({ folder: elsewhere })).rejects.toMatchObject({
    ...locked,
    message: expect.stringMatching(/2 names .*hard links/),
  });
  // Anyone may make a link, so the one that writes goes on.
  await append(store);
  await store.close();
  rmSync(join(elsewhere, 'events.sqlite'));
  const next = await SqliteEventStore.open({ file: join(elsewhere, 'linked.sqlite') });
  expect(await next.lastPosition()).toBe('2');
  await next.close();
});

const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8);

it('nobody but its owner reads a log, whatever the umask and whoever made the folder', async () => {
  const before = umask(0);
  try {
    for (const prepare of [
      () => undefined,
      (folder: string) => mkdirSync(folder),
      (folder: string) => {
        mkdirSync(folder);
        for (const name of ['events.sqlite', 'events.sqlite.lock', 'events.sqlite.writer'])
          writeFileSync(join(folder, name), '');
      },
    ]) {
      const folder = join(freshFolder(), 'log');
      prepare(folder);
      const store = await SqliteEventStore.open({ folder });
      await append(store);
      expect(modeOf(folder)).toBe('700');
      expect(readdirSync(folder).filter((name) => modeOf(join(folder, name)) !== '600')).toEqual([]);
      expect(readdirSync(folder)).toContain('events.sqlite-wal');
      const copy = join(freshFolder(), 'log');
      await copyLog({ folder }, { folder: copy });
      expect([modeOf(copy), modeOf(join(copy, 'events.sqlite'))]).toEqual(['700', '600']);
      await store.close();
      expect(readdirSync(folder).filter((name) => modeOf(join(folder, name)) !== '600')).toEqual([]);
    }
  } finally {
    umask(before);
  }
});

it('a folder that holds other things too keeps its mode', async () => {
  const folder = freshFolder();
  chmodSync(folder, 0o755);
  writeFileSync(join(folder, 'letter.txt'), '');
  const store = await SqliteEventStore.open({ folder });
  expect([modeOf(folder), modeOf(join(folder, 'events.sqlite'))]).toEqual(['755', '600']);
  await store.close();
});
