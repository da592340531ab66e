import { expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { existsSync, readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { anEvent, collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { Subscriber } from '../contract/subscriber.js';
import { ChildProcess } from './child-process.js';

const freshFolder = freshFolders();

it('a folder lets one process write, and a second one learns which process that is', async () => {
  const folder = freshFolder();
  const first = new ChildProcess('hold-the-store.ts', [folder]);
  await first.untilLines(1);
  await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'locked',
    message: expect.stringContaining(`process ${String(first.pid)} on ${hostname()}`),
  });
  first.say('the refused one has not hurt it');
  expect(await first.untilLines(2)).toEqual(['open', '1']);
  await first.leave();

  const store = await SqliteEventStore.open({ folder });
  expect(await store.lastPosition()).toBe('1');
  await store.close();
});

it('a folder lets the next writer in at once after kill -9, whichever process has the id now', async () => {
  const folder = freshFolder();
  const killed = new ChildProcess('hold-the-store.ts', [folder]);
  killed.say('written');
  await killed.untilLines(2);
  await killed.kill();
  expect(existsSync(join(folder, 'events.sqlite.writer'))).toBe(true);
  const store = await SqliteEventStore.open({ folder });
  expect(await collect(store.readAll())).toHaveLength(1);
  await store.close();
});

it('a folder refuses a second writer in the same process too', async () => {
  const folder = freshFolder();
  const [first, second] = await Promise.allSettled([
    SqliteEventStore.open({ folder }),
    SqliteEventStore.open({ folder }),
  ]);
  expect([first.status, second.status].sort()).toEqual(['fulfilled', 'rejected']);
  const [loser] = [first, second].filter((each) => each.status === 'rejected');
  expect(loser?.reason).toMatchObject({ reason: 'locked' });
  for (const each of [first, second]) if (each.status === 'fulfilled') await each.value.close();
});

it('a folder lets others read beside the writer, and follow it', async () => {
  const folder = freshFolder();
  const writer = new ChildProcess('hold-the-store.ts', [folder]);
  writer.say('before the reader came');
  await writer.untilLines(2);

  const reader = await SqliteEventStore.open({ folder, readOnly: true });
  const subscriber = new Subscriber(reader);
  await subscriber.until(({ events }) => events.length === 1);
  for (let count = 2; count <= 5; count += 1) {
    writer.say('while it reads');
    await subscriber.until(({ events }) => events.length === count);
  }
  expect(subscriber.events.map(({ position }) => position)).toEqual(['1', '2', '3', '4', '5']);
  expect(await reader.lastPosition()).toBe('5');
  await expect(reader.appendToStream('notes', [anEvent()], { expectedRevision: 'any' })).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'read-only',
  });

  await reader.close();
  expect(subscriber.isCompleted).toBe(true);
  writer.say('after it has left');
  await writer.untilLines(7);
  await writer.leave();
});

it('a folder without a store has nothing to read', async () => {
  const folder = freshFolder();
  await expect(SqliteEventStore.open({ folder, readOnly: true })).rejects.toMatchObject({ reason: 'unreachable' });
  expect(readdirSync(folder)).toEqual([]);
});

it('a closed store is one whole file; beside it are only locks and a mark', async () => {
  const folder = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  await store.appendToStream('notes', [anEvent()], { expectedRevision: 'noStream' });
  await store.close();
  expect(readdirSync(folder).sort()).toEqual([
    '.events.sqlite.in-use',
    'events.sqlite',
    'events.sqlite.lock',
    'events.sqlite.mark',
  ]);
});
