import { describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, aStream, collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { MountedDisk } from './mounted-disk.js';

const freshFolder = freshFolders();
const diskFull = { name: 'EventStoreUnavailable', reason: 'disk-full' };
const large = (kilobytes: number) => anEvent({ data: { text: 'x'.repeat(kilobytes * 1024) } });

const fill = async (store: SqliteEventStore): Promise<number> => {
  for (let count = 0; ; count += 1)
    try {
      await store.appendToStream(aStream(), [large(50)], { expectedRevision: 'noStream' });
    } catch (error) {
      expect(error).toMatchObject(diskFull);
      return count;
    }
};

describe('at the most bytes that it may take', () => {
  it('a store at its size limit refuses an append, writes nothing of it, reads on, and takes what still fits', async () => {
    const folder = freshFolder();
    const store = await SqliteEventStore.open({ folder, maxFileBytes: 1024 * 1024 });
    const count = await fill(store);
    expect(count).toBeGreaterThan(5);
    expect(await collect(store.readAll())).toHaveLength(count);
    const small = await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
    expect(small.position).toBe(String(count + 1));
    await store.close();

    const roomier = await SqliteEventStore.open({ folder, maxFileBytes: 2 * 1024 * 1024 });
    const answer = await roomier.appendToStream(aStream(), [large(50)], { expectedRevision: 'noStream' });
    expect(answer.position).toBe(String(count + 2));
    await roomier.close();
  });

  it('a store at its size limit refuses every append of a group that does not fit, because nothing of it was written', async () => {
    const store = await SqliteEventStore.open({ folder: freshFolder(), maxFileBytes: 128 * 1024 });
    const outcomes = await Promise.allSettled(
      [10, 180, 10].map((size) => store.appendToStream(aStream(), [large(size)], { expectedRevision: 'noStream' })),
    );
    for (const outcome of outcomes) expect(outcome).toMatchObject({ status: 'rejected', reason: diskFull });
    expect(await store.lastPosition()).toBeUndefined();
    await store.close();
  });
});

const mountPoint = freshFolder();
const probe = MountedDisk.mount(mountPoint, 1);
probe?.unmount();

const onDisk = async (work: (disk: MountedDisk) => Promise<void>): Promise<void> => {
  const disk = MountedDisk.mount(mountPoint, 4);
  if (!disk) throw new Error('a disk was mounted here a moment ago');
  try {
    await work(disk);
  } finally {
    disk.unmount();
  }
};

describe('on a full disk (skipped where a test may not mount one)', () => {
  const onItsOwnDisk = probe ? it : it.skip;

  onItsOwnDisk('refuses appends, reads on, and goes on when there is space again', () =>
    onDisk(async (disk) => {
      const store = await SqliteEventStore.open({ folder: mountPoint });
      const first = await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
      disk.fill(256);

      const count = await fill(store);
      expect(await collect(store.readAll())).toHaveLength(count + 1);
      await expect(fill(store)).resolves.toBe(0);

      disk.makeRoom();
      const answer = await store.appendToStream(aStream(), [large(50)], { expectedRevision: 'noStream' });
      expect(answer.position).toBe(String(Number(first.position) + count + 1));
      await store.close();

      const reopened = await SqliteEventStore.open({ folder: mountPoint });
      expect(await collect(reopened.readAll())).toHaveLength(count + 2);
      await reopened.close();
    }),
  );

  onItsOwnDisk(
    'is refused by name when it is opened there to be written, can be read, and opens when there is space again',
    () =>
      onDisk(async (disk) => {
        const store = await SqliteEventStore.open({ folder: mountPoint });
        await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
        await store.close();
        disk.fill();
        await expect(SqliteEventStore.open({ folder: mountPoint })).rejects.toMatchObject(diskFull);
        const reader = await SqliteEventStore.open({ folder: mountPoint, readOnly: true });
        expect(await collect(reader.readAll())).toHaveLength(1);
        await reader.close();

        disk.makeRoom();
        const reopened = await SqliteEventStore.open({ folder: mountPoint });
        const answer = await reopened.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
        expect(answer.position).toBe('2');
        await reopened.close();
      }),
  );

  onItsOwnDisk('closes in order with a write-ahead log that finds no room, and has lost nothing', () =>
    onDisk(async (disk) => {
      const store = await SqliteEventStore.open({ folder: mountPoint });
      for (let i = 0; i < 20; i += 1)
        await store.appendToStream(aStream(), [large(20)], { expectedRevision: 'noStream' });
      disk.fill();
      await store.close();
      expect(statSync(join(mountPoint, 'events.sqlite-wal')).size).toBeGreaterThan(0);

      const reader = await SqliteEventStore.open({ folder: mountPoint, readOnly: true });
      expect(await collect(reader.readAll())).toHaveLength(20);
      await reader.close();
    }),
  );
});
