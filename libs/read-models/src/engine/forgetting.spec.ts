import { InMemoryEventStore, type EventStore, type RecordedEvent } from '@ecl/event-sourcing';
import { plainDate } from '@ecl/kernel';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@ecl/sqlite';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Build } from './build.js';
import { isDueToForget } from './connections.js';
import { buildsOf, nextBuild } from './file-name.js';
import { append, balancesModel, forgotten, imposed } from './fines.fixture.js';

const SECRET = 'somebody-who-was-fined';
const model = balancesModel({
  on: {
    FineImposed: ({ data }, db) => void db.run('INSERT INTO balance VALUES (?, ?, 0)', data.fine, data.amount),
    FineForgotten: ({ data }, db) => void db.run('DELETE FROM balance WHERE fine = ?', data.fine),
  },
  forgetsAfter: ['FineForgotten'],
});

let folder: string;
let store: EventStore;
let build: Build;
const readers: Database[] = [];
const folders: string[] = [];

const aFolder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'forgetting-'));
  folders.push(made);
  return made;
};

const eventsOf = async (log: EventStore): Promise<readonly RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of log.readAll()) events.push(event);
  return events;
};

const has = (place: string, text: string): boolean =>
  readdirSync(place).some((file) => readFileSync(join(place, file)).includes(text));

beforeEach(async () => {
  folder = aFolder();
  store = new InMemoryEventStore();
  await append(store, imposed(SECRET, 100), imposed('b', 100));
  build = Build.create(model, nextBuild(folder, 'balances', 1));
  build.project(await eventsOf(store));
  build.enter('live');
  await append(store, forgotten(SECRET));
});
afterEach(() => {
  for (const reader of readers.splice(0)) reader.close();
  build.close();
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** Somebody reads while the deletion is projected, so that the file cannot forget yet. */
const projectedWhileRead = async (): Promise<void> => {
  const reader = new Database(build.file.path, { readonly: true });
  readers.push(reader);
  reader.exec('BEGIN');
  reader.prepare('SELECT * FROM balance').all();
  build.project(await eventsOf(store));
};

describe('a file that forgets', () => {
  it('a file that forgets has nothing of what its tables deleted, neither in itself nor in its log', async () => {
    expect(has(folder, SECRET)).toBe(true);
    build.project(await eventsOf(store));
    expect(has(folder, SECRET)).toBe(false);
  });

  it('a file that forgets does so at the next start, where the process ended in between', async () => {
    await projectedWhileRead();
    const crashed = aFolder();
    cpSync(folder, crashed, { recursive: true });
    expect(has(crashed, SECRET)).toBe(true);
    const [file] = buildsOf(crashed, 'balances');
    const again = Build.open(model, file!);
    expect(has(crashed, SECRET)).toBe(false);
    again?.close();
  });

  it('a file that forgets is written anew only where something was deleted since', async () => {
    const due = (): boolean => {
      const reader = new Database(build.file.path, { readonly: true });
      try {
        return isDueToForget(reader);
      } finally {
        reader.close();
      }
    };
    expect(due()).toBe(false);
    await projectedWhileRead();
    expect(due()).toBe(true);
    for (const reader of readers.splice(0)) reader.close();
    await append(store, imposed('c', 100));
    build.project(await eventsOf(store));
    expect(due()).toBe(false);
    expect(has(folder, SECRET)).toBe(false);
  });

  it('a file that forgets has nothing of what a day ended, though no event came, and looks once a day', async () => {
    const asked: string[] = [];
    const ending = balancesModel({
      on: {
        FineImposed: ({ data }, db) => void db.run('INSERT INTO balance VALUES (?, ?, 0)', data.fine, data.amount),
      },
      forgetsAfter: ['FineForgotten'],
      ends: (day, db) => {
        asked.push(day);
        return day < '2029-05-09' ? 0 : db.run('DELETE FROM balance WHERE fine = ?', SECRET);
      },
    });
    const place = aFolder();
    const daily = Build.create(ending, nextBuild(place, 'balances', 1));
    daily.project(await eventsOf(store));
    daily.endOn(plainDate('2029-05-09'));
    expect([asked, has(place, SECRET)]).toEqual([[], true]);
    daily.enter('live');
    for (const day of ['2029-05-08', '2029-05-08', '2029-05-09', '2029-05-09']) daily.endOn(plainDate(day));
    expect([asked, has(place, SECRET)]).toEqual([['2029-05-08', '2029-05-09'], false]);
    daily.close();
  });
});

describe('who may read the file of a read model', () => {
  const modes = (place: string): readonly string[] =>
    readdirSync(place).map((file) => (statSync(join(place, file)).mode & 0o777).toString(8));

  it('only its owner reads a read model, also where a release left it open; others read what is for them', () => {
    expect(modes(folder)).toEqual(['644', '644', '644']);
    const inner = aFolder();
    const own = balancesModel({ on: {} });
    const file = nextBuild(inner, 'balances', 1);
    Build.create(own, file).close();
    chmodSync(file.path, 0o644);
    const opened = Build.open(own, file);
    expect(modes(inner)).toEqual(['600', '600', '600']);
    opened?.close();
  });
});
