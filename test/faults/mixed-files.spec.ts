import { describe, expect, it } from '@jest/globals';
import { checkLog, replaceEmptyLog, SqliteEventStore } from '@ecl/event-store-sqlite';
import { Database } from '@ecl/sqlite';
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, collect } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

/*
 * Files of two logs in one folder, or of one log from two days: whoever copies by hand mixes them, and SQLite takes a write-ahead
 * log for that of whatever database lies beside it.
 */

const freshFolder = freshFolders();
type Part = '' | '-wal' | '.mark';
const PARTS: readonly Part[] = ['', '-wal', '.mark'];
const of = (folder: string, part: Part): string => join(folder, `events.sqlite${part}`);

const append = async (store: SqliteEventStore, count: number): Promise<void> => {
  for (let i = 0; i < count; i += 1) await store.appendToStream('notes', [anEvent()], { expectedRevision: 'any' });
};

const take = (from: string, to: string, ...parts: readonly Part[]): void => {
  for (const part of parts) if (existsSync(of(from, part))) copyFileSync(of(from, part), of(to, part));
};

/** What a process leaves that dies with so many events, of which the first ones were moved from its write-ahead log into its database. */
const crashed = async (events: number, inDatabase = 0): Promise<string> => {
  const folder = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  await append(store, inDatabase);
  if (inDatabase > 0) {
    const other = new Database(of(folder, ''));
    other.pragma('wal_checkpoint(TRUNCATE)');
    other.close();
  }
  await append(store, events - inDatabase);
  const left = freshFolder();
  take(folder, left, ...PARTS);
  await store.close();
  return left;
};

const closed = async (events: number, folder = freshFolder()): Promise<string> => {
  const store = await SqliteEventStore.open({ folder });
  await append(store, events);
  await store.close();
  return folder;
};

const mixed = (...takes: readonly (readonly [from: string, ...parts: Part[]])[]): string => {
  const folder = freshFolder();
  for (const [from, ...parts] of takes) take(from, folder, ...parts);
  return folder;
};

const bytesIn = (folder: string) => PARTS.map((part) => existsSync(of(folder, part)) && readFileSync(of(folder, part)));

/** Both who would go on and who looks hear of it, twice, and no file is changed by that: each may be the only one of its log. */
const isRefused = async (folder: string, message: RegExp): Promise<void> => {
  const before = bytesIn(folder);
  for (let time = 0; time < 2; time += 1) {
    expect((await checkLog({ folder })).flaw).toMatchObject({ kind: 'incomplete', en: expect.stringMatching(message) });
    await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'incomplete',
      message: expect.stringMatching(message),
    });
  }
  expect(bytesIn(folder).map((bytes, i) => bytes && Buffer.compare(bytes, before[i] as Buffer))).toEqual(
    before.map((bytes) => bytes && 0),
  );
};

const ANOTHER = /files of another (?:log|day) are in this folder/;

describe('files of two logs in one folder', () => {
  it('the database and the mark of one log beside the write-ahead log of another are refused, and stay as they are', async () => {
    const folder = mixed([await closed(2), '', '.mark'], [await crashed(5), '-wal']);
    await isRefused(folder, ANOTHER);
  });

  it('the same after a crash of both', async () => {
    const folder = mixed([await crashed(3), '', '.mark'], [await crashed(5), '-wal']);
    await isRefused(folder, ANOTHER);
  });

  it('a log beside the mark of another is refused', async () => {
    const folder = mixed([await closed(4), ''], [await closed(2), '.mark']);
    await isRefused(folder, ANOTHER);
  });

  it('a mark of another log whose last event is none of this one says whose it may be, in both languages', async () => {
    const folder = mixed([await crashed(4), '', '-wal'], [await crashed(4), '.mark']);
    await isRefused(folder, ANOTHER);
    expect((await checkLog({ folder })).flaw?.zh).toMatch(/混有另一/);
  });

  it('a write-ahead log of an earlier day beside the log of today is refused', async () => {
    const folder = freshFolder();
    const store = await SqliteEventStore.open({ folder });
    await append(store, 3);
    const earlier = freshFolder();
    take(folder, earlier, '-wal');
    await append(store, 3);
    await store.close();
    await isRefused(mixed([folder, '', '.mark'], [earlier, '-wal']), /ends at position 3, but steps up to position 6/);
  });

  it('files of an earlier day of a log that went on differently are refused', async () => {
    const folder = await closed(2);
    const copy = mixed([folder, ...PARTS]);
    await closed(2, folder);
    await closed(3, copy);
    await isRefused(mixed([copy, ''], [folder, '.mark']), ANOTHER);
  });
});

describe('a mark', () => {
  it('that an earlier release wrote is read, and says whose it is after the next start', async () => {
    const folder = await crashed(3);
    writeFileSync(of(folder, '.mark'), 'ecl-mark 1 open 0000000000000003\n');
    expect((await checkLog({ folder })).flaw).toBeUndefined();
    await closed(0, folder);
    await isRefused(mixed([await closed(4), ''], [folder, '.mark']), ANOTHER);
    writeFileSync(of(folder, '.mark'), 'ecl-mark 1 open 0000000000000007\n');
    await isRefused(folder, /ends at position 3, but steps up to position 7/);
  });

  it('that was cut in the middle says nothing, and what to do then is said', async () => {
    const folder = await closed(3);
    const text = readFileSync(of(folder, '.mark'));
    for (const length of [1, 20, 33, 60, text.length - 1]) {
      writeFileSync(of(folder, '.mark'), text.subarray(0, length));
      await isRefused(folder, /is not a mark of a log/);
    }
  });

  it('of a log without events names none', async () => {
    const folder = await closed(0);
    expect((await checkLog({ folder })).flaw).toBeUndefined();
    await closed(1, folder);
    expect((await checkLog({ folder })).flaw).toBeUndefined();
    await closed(1, folder);
  });
});

it('whoever accepts the mixed files goes on with what can be read, once', async () => {
  const folder = mixed([await closed(4), ''], [await closed(2), '.mark']);
  const store = await SqliteEventStore.open({ folder, acceptShorter: true });
  expect(store.shortfall).toMatchObject({ last: 4, en: expect.stringMatching(ANOTHER) });
  await append(store, 1);
  await store.close();
  const next = await SqliteEventStore.open({ folder });
  expect([next.shortfall, (await collect(next.readAll())).length]).toEqual([undefined, 5]);
  await next.close();
});

it('nothing is put in the place of a log whose database was emptied, and its write-ahead log stays', async () => {
  const folder = await crashed(3);
  rmSync(of(folder, '.mark'));
  writeFileSync(of(folder, ''), '');
  const before = bytesIn(folder);
  const bring = () => Promise.reject(new Error('nothing may be brought here'));
  await expect(replaceEmptyLog({ folder }, bring)).rejects.toMatchObject({
    reason: 'incomplete',
    message: expect.stringMatching(/its write-ahead log .* is there/),
  });
  expect(bytesIn(folder)).toEqual(before);
});
