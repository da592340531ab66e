import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { checkLog, SqliteEventStore } from '@ecl/event-store-sqlite';
import { Database } from '@ecl/sqlite';
import { copyFileSync, cpSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { anEvent, collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';
import { ChildProcess } from './child-process.js';

const freshFolder = freshFolders();
const append = (store: SqliteEventStore) => store.appendToStream('notes', [anEvent()], { expectedRevision: 'any' });

let killed: string;
/** A process that was killed: what it acknowledged is in the write-ahead log alone. */
beforeAll(async () => {
  killed = mkdtempSync(join(tmpdir(), 'ecl-killed-'));
  const child = new ChildProcess('hold-the-store.ts', [killed]);
  for (let i = 0; i < 3; i += 1) child.say('noted');
  await child.untilLines(4);
  await child.kill();
});
afterAll(() => {
  rmSync(killed, { recursive: true });
});

/** What that process left, with its three events. */
const crashed = (): string => {
  const folder = freshFolder();
  cpSync(killed, folder, { recursive: true });
  return folder;
};

const closed = async (events: number, folder = freshFolder()): Promise<string> => {
  const store = await SqliteEventStore.open({ folder });
  for (let i = 0; i < events; i += 1) await append(store);
  await store.close();
  return folder;
};

const of = (folder: string, name = ''): string => join(folder, `events.sqlite${name}`);
const refusal = (message: RegExp) => ({
  name: 'EventStoreUnavailable',
  reason: 'incomplete',
  message: expect.stringMatching(message),
});

/** Both who would go on and who looks must hear of it, and nothing is made whole by looking. */
const isIncomplete = async (folder: string, message: RegExp): Promise<void> => {
  for (let time = 0; time < 2; time += 1) {
    expect((await checkLog({ folder })).flaw).toMatchObject({ kind: 'incomplete', en: expect.stringMatching(message) });
    await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject(refusal(message));
  }
};

describe('a log of which a part is missing', () => {
  it('a log that lost its write-ahead log in a crash is refused, and the check says how much is missing', async () => {
    const folder = crashed();
    rmSync(of(folder, '-wal'));
    await isIncomplete(folder, /3/);
  });

  it('a log of which only the database was copied is refused, though nothing else knows how long it was', async () => {
    const folder = crashed();
    const copy = freshFolder();
    // Something has reached the database, as on any ledger that runs for more than a day.
    const wal = new Database(of(folder));
    wal.pragma('wal_checkpoint(PASSIVE)');
    copyFileSync(of(folder), of(copy));
    wal.close();
    await isIncomplete(copy, /not closed in order, and its write-ahead log/);
  });

  it('a log that was replaced by an older copy is refused', async () => {
    const folder = await closed(2);
    const old = join(freshFolder(), 'old.sqlite');
    copyFileSync(of(folder), old);
    await closed(3, folder);
    copyFileSync(old, of(folder));
    await isIncomplete(folder, /ends at position 2, but steps up to position 5 were acknowledged/);
  });

  it('no new ledger is begun over a write-ahead log, or a mark, whose database is gone', async () => {
    const folder = crashed();
    rmSync(of(folder));
    await isIncomplete(folder, /missing or empty.*write-ahead log.* is there, and 3 events were recorded/);
    rmSync(of(folder, '.mark'));
    await isIncomplete(folder, /missing or empty.*write-ahead log/);
    expect(existsSync(of(folder))).toBe(false);

    const marked = await closed(2);
    writeFileSync(of(marked), '');
    await isIncomplete(marked, /missing or empty, but 2 events were recorded here/);
    expect((await checkLog({ folder: marked })).flaw?.zh).toMatch(/缺失或者为空，但是此处曾记录 2 个事件/);
    await expect(SqliteEventStore.open({ folder: marked, acceptShorter: true })).rejects.toMatchObject(
      refusal(/2 events/),
    );
  });

  it('a mark that says nothing is not taken for a short log', async () => {
    const folder = await closed(2);
    writeFileSync(of(folder, '.mark'), '\0'.repeat(33));
    await isIncomplete(folder, /not a mark of a log/);
    expect((await checkLog({ folder })).flaw?.zh).toMatch(/不是事件日志的标记/);
  });

  it.each([['\0'.repeat(33)], [''], ['x'.repeat(99)]])(
    'a log whose mark says nothing is opened for anyone who accepts that, and has a mark again (%j)',
    async (nothing) => {
      const folder = crashed();
      writeFileSync(of(folder, '.mark'), nothing);
      await isIncomplete(folder, /not a mark of a log.*/);
      const store = await SqliteEventStore.open({ folder, acceptShorter: true });
      expect(store.shortfall).toMatchObject({ last: 3, en: expect.stringContaining('not a mark of a log') });
      await store.close();
      const { flaw, events } = await checkLog({ folder });
      expect([flaw, events]).toEqual([undefined, 3]);
      await closed(1, folder);
    },
  );

  it('a shorter log is opened for anyone who accepts that, once, and what was missing is known', async () => {
    const folder = crashed();
    const longer = await closed(2);
    rmSync(of(folder, '-wal'));
    copyFileSync(of(longer), of(folder));
    const store = await SqliteEventStore.open({ folder, acceptShorter: true });
    expect(store.shortfall).toMatchObject({ last: 2, acknowledged: 3 });
    await append(store);
    await store.close();
    const next = await SqliteEventStore.open({ folder });
    expect(next.shortfall).toBeUndefined();
    expect(await collect(next.readAll())).toHaveLength(3);
    await next.close();
  });
});

describe('a log that is whole', () => {
  it('a log after a crash, with all its files, is whole', async () => {
    const folder = crashed();
    const { flaw, events } = await checkLog({ folder });
    expect([flaw, events]).toEqual([undefined, 3]);
    await closed(1, folder);
  });

  it('a log is whole while a ledger writes to it', async () => {
    const folder = freshFolder();
    const store = await SqliteEventStore.open({ folder });
    for (let i = 0; i < 5; i += 1) {
      await append(store);
      expect((await checkLog({ folder })).flaw).toBeUndefined();
    }
    await store.close();
  });

  it('a log that was closed in order is one file that needs no other', async () => {
    const folder = await closed(3);
    const copy = freshFolder();
    copyFileSync(of(folder), of(copy));
    const { flaw, events } = await checkLog({ folder: copy });
    expect([flaw, events, readdirSync(copy)]).toEqual([undefined, 3, ['events.sqlite']]);
    await closed(1, copy);
  });

  it('a log that was closed while another process read it is whole', async () => {
    const folder = freshFolder();
    const store = await SqliteEventStore.open({ folder });
    await append(store);
    const reader = new Database(of(folder), { readonly: true });
    reader.prepare('SELECT count(*) FROM events').get();
    await store.close();
    reader.close();
    for (const left of ['-wal', '-shm']) rmSync(of(folder, left), { force: true });
    expect((await checkLog({ folder })).flaw).toBeUndefined();
    await closed(1, folder);
  });

  it('a log of an earlier release, which knew neither mark nor orderly end, goes on as it is', async () => {
    const folder = await closed(3);
    rmSync(of(folder, '.mark'));
    const db = new Database(of(folder));
    db.pragma('journal_mode = WAL');
    db.pragma('user_version = 1');
    db.close();
    expect(await checkLog({ folder })).toMatchObject({ events: 3, schemaVersion: 1 });
    await closed(1, folder);
    expect(await checkLog({ folder })).toMatchObject({ events: 4, schemaVersion: 2 });
  });
});
