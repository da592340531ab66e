import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { join } from 'node:path';
import { collect, someEvents } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

describe('another program that opens the database', () => {
  const folder = freshFolders()();
  const events = someEvents(3);
  let store: SqliteEventStore;
  let stranger: Database;
  let before: unknown;

  beforeAll(async () => {
    store = await SqliteEventStore.open({ folder });
    await store.appendToStream('case-1', events, { expectedRevision: 'noStream' });
    before = await collect(store.readAll());
    stranger = new Database(join(folder, 'events.sqlite'));
  });
  afterAll(async () => {
    stranger.close();
    await store.close();
  });

  const insert = (verb: string, position: number, revision: number, id: string): string =>
    `${verb} INTO events VALUES (${String(position)}, 'case-1', ${String(revision)}, '${id}', 'Forged', '{}', '{}')`;

  it.each([
    ['change an event', `UPDATE events SET data = '{}' WHERE position = 2`, 'never changed'],
    ['change nothing but a place', 'UPDATE events SET position = position + 10', 'never changed'],
    ['remove an event', 'DELETE FROM events WHERE position = 3', 'never removed'],
    ['remove all events', 'DELETE FROM events', 'never removed'],
    ['replace an event at its position', insert('REPLACE', 2, 3, newUuid()), 'next position'],
    ['replace an event at its revision', insert('REPLACE', 4, 1, newUuid()), 'next revision'],
    ['replace an event by its id', insert('REPLACE', 4, 3, events[0]!.id), 'known once'],
    ['leave a gap in the log', insert('INSERT', 9, 3, newUuid()), 'next position'],
    ['leave a gap in a stream', insert('INSERT', 4, 9, newUuid()), 'next revision'],
    [
      'change an event while inserting',
      `${insert('INSERT', 2, 1, newUuid())} ON CONFLICT DO UPDATE SET data = '{}'`,
      '',
    ],
  ])('another program that opens the database cannot %s', async (_, sql, why) => {
    expect(() => stranger.exec(sql)).toThrow(why);
    expect(await collect(store.readAll())).toEqual(before);
  });
});
