import { expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anEvent, collect, someEvents } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

const freshFolder = freshFolders();

const closedStore = async (events: number): Promise<{ folder: string; file: string }> => {
  const folder = freshFolder();
  const store = await SqliteEventStore.open({ folder });
  await store.appendToStream('case-1', someEvents(events), { expectedRevision: 'noStream' });
  await store.close();
  return { folder, file: join(folder, 'events.sqlite') };
};

const refusal = async (folder: string, reason: string, said: string): Promise<void> => {
  for (const readOnly of [false, true])
    await expect(SqliteEventStore.open({ folder, readOnly })).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason,
      message: expect.stringContaining(said),
    });
};

it('the store refuses a file that was cut short, and does not touch the rest of it', async () => {
  const { folder, file } = await closedStore(500);
  truncateSync(file, Math.floor(statSync(file).size / 2));
  const left = readFileSync(file);
  await refusal(folder, 'damaged', 'restore a backup');
  expect(readFileSync(file).equals(left)).toBe(true);
});

it('the store refuses a file that is not a database', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'events.sqlite'), '案卷'.repeat(2_000));
  await refusal(folder, 'damaged', 'the file is damaged');
});

it('a reader finds no events in a file in which no writer has made a store yet', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, 'events.sqlite'), '');
  await expect(SqliteEventStore.open({ folder, readOnly: true })).rejects.toMatchObject({
    reason: 'unreachable',
    message: expect.stringContaining('no writer'),
  });
});

it('the store refuses the database of another program, and does not touch it', async () => {
  const folder = freshFolder();
  const file = join(folder, 'events.sqlite');
  const foreign = new Database(file);
  foreign.exec('CREATE TABLE notes (text TEXT)');
  foreign.close();
  const before = readFileSync(file);
  await refusal(folder, 'incompatible', 'another program');
  expect(readFileSync(file).equals(before)).toBe(true);
});

it('the store refuses a file that a later release has written', async () => {
  const { folder, file } = await closedStore(1);
  const later = new Database(file);
  later.pragma('user_version = 99');
  later.close();
  await refusal(folder, 'incompatible', 'schema version 99');
});

it('the store gives every event before one that cannot be read, and names the place of that one', async () => {
  const { folder, file } = await closedStore(3);
  const stranger = new Database(file);
  stranger.exec(`INSERT INTO events VALUES (4, 'case-1', 3, '${newUuid()}', 'Forged', '{"half":', '{}')`);
  stranger.close();
  const store = await SqliteEventStore.open({ folder, readOnly: true });
  await expect(collect(store.readAll({ maxCount: 3 }))).resolves.toHaveLength(3);
  await expect(collect(store.readAll())).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'damaged',
    message: expect.stringContaining('position 4'),
  });
  await store.close();
});

it('a ledger does not go on over damage: random bytes anywhere in a log of usual size, half an event, a hole', async () => {
  const { folder, file } = await closedStore(2_000);
  const sound = readFileSync(file);
  const refuses = async (): Promise<void> => {
    const left = readFileSync(file);
    await expect(SqliteEventStore.open({ folder })).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'damaged',
      message: expect.stringMatching(/damaged.*restore a backup/),
    });
    expect(readFileSync(file).equals(left)).toBe(true);
  };
  for (const part of [0.1, 0.25, 0.5, 0.75, 0.97]) {
    const from = Math.floor((sound.length * part) / 4096) * 4096;
    const bytes = Buffer.from(sound);
    bytes.fill(0xa5, from, from + 4096);
    writeFileSync(file, bytes);
    await refuses();
  }
  const ONLY_THE_PAGES_HOLD = [
    `UPDATE events SET data = '{"half":' WHERE position = 1900`,
    `UPDATE events SET data = '{ }' WHERE position = 2000`,
    'DELETE FROM events WHERE position = 1990',
  ];
  for (const sql of ONLY_THE_PAGES_HOLD) {
    writeFileSync(file, sound);
    const stranger = new Database(file);
    stranger.exec(`DROP TRIGGER events_are_never_changed; DROP TRIGGER events_are_never_removed; ${sql}`);
    stranger.close();
    await refuses();
  }
});

it('whoever reads where a file is damaged is told so, and is given nothing else', async () => {
  const { folder, file } = await closedStore(2_000);
  const bytes = readFileSync(file);
  bytes.fill(0xa5, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 3 * 4096);
  writeFileSync(file, bytes);
  const store = await SqliteEventStore.open({ folder, readOnly: true });
  await expect(collect(store.readAll())).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'damaged' });
  await store.close();
});

it('the store opens again after a crash that left the log unmerged', async () => {
  const folder = freshFolder();
  const file = join(folder, 'events.sqlite');
  const store = await SqliteEventStore.open({ folder });
  const event = anEvent();
  await store.appendToStream('case-1', [event], { expectedRevision: 'noStream' });
  // What a crash at this moment would leave: the three files as they are.
  const copy = freshFolder();
  for (const suffix of ['', '-wal'])
    writeFileSync(join(copy, `events.sqlite${suffix}`), readFileSync(`${file}${suffix}`));
  await store.close();
  const recovered = await SqliteEventStore.open({ folder: copy });
  expect((await collect(recovered.readAll()))[0]?.id).toBe(event.id);
  await recovered.close();
});
