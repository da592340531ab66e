import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { canonicalJson, newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema, SCHEMA_VERSION } from '../schema.js';
import { checkLog } from './check-log.js';

const root = mkdtempSync(join(tmpdir(), 'ecl-check-'));
const sound = join(root, 'sound.sqlite');
const file = join(root, 'events.sqlite');
const EVENTS = 1_200;
const lines: string[] = [];

/** Three streams that grow by turns, longer than two pages. */
const make = (): void => {
  const db = new Database(sound);
  createSchema(db);
  const insert = db.prepare('INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?)');
  db.transaction(() => {
    for (let i = 0; i < EVENTS; i += 1) {
      const event = {
        position: String(i + 1),
        streamName: `case-${String(i % 3)}`,
        revision: Math.floor(i / 3),
        id: newUuid(),
        type: 'Noted',
        data: { text: '占道"经营"', number: i },
        metadata: { actor: 'li' },
      };
      lines.push(`${canonicalJson(event)}\n`);
      const { streamName, revision, id, type, data, metadata } = event;
      insert.run(i + 1, streamName, revision, id, type, canonicalJson(data), canonicalJson(metadata));
    }
  })();
  db.close();
};
make();

beforeEach(() => {
  copyFileSync(sound, file);
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const TRIGGERS = [
  'events_are_never_changed',
  'events_are_never_removed',
  'positions_have_no_gaps',
  'revisions_have_no_gaps',
  'ids_are_known_once',
];

/** Does to the file what its triggers forbid, and puts them back, so that nothing but the rows tells of it. */
const forge = (sql: string): void => {
  const db = new Database(file);
  const triggers = TRIGGERS.map((name) =>
    db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name),
  );
  db.exec(TRIGGERS.map((name) => `DROP TRIGGER ${name};`).join(''));
  db.exec(sql);
  for (const trigger of triggers) db.exec(trigger ?? '');
  db.close();
};

describe('the check of a log', () => {
  it('the check of a log counts the events of a sound one, and gives their digest as anybody can compute it', async () => {
    const sha256 = createHash('sha256').update(lines.join('')).digest('hex');
    expect(await checkLog({ file })).toEqual({ events: EVENTS, streams: 3, sha256, schemaVersion: SCHEMA_VERSION });
  });

  it('the check of an empty log finds it sound, too', async () => {
    const empty = join(root, 'empty.sqlite');
    const db = new Database(empty);
    createSchema(db);
    db.close();
    expect(await checkLog({ file: empty })).toMatchObject({ events: 0, streams: 0 });
  });

  it.each([
    ['an event that was taken out', 'DELETE FROM events WHERE position = 700', 'position-gap', 700],
    [
      'a changed payload that is no longer canonical',
      `UPDATE events SET data = '{ }' WHERE position = 9`,
      'not-canonical',
      9,
    ],
    ['half a payload', `UPDATE events SET data = '{"a":' WHERE position = 1100`, 'not-canonical', 1100],
    ['metadata that is no text', `UPDATE events SET metadata = '{"a":1}' WHERE position = 4`, 'malformed', 4],
    ['an id that is none', `UPDATE events SET id = 'x' WHERE position = 1200`, 'malformed', 1200],
    [
      'a revision that was taken out of a stream',
      'UPDATE events SET revision = revision + 1 WHERE position = 1198',
      'revision-gap',
      1198,
    ],
    [
      'two events of a stream that changed places',
      `UPDATE events SET revision = 9999 WHERE position = 10; UPDATE events SET revision = 3 WHERE position = 13;
       UPDATE events SET revision = 4 WHERE position = 10`,
      'revision-order',
      10,
    ],
  ])('the check of a log names the place of %s', async (_, sql, kind, position) => {
    forge(sql);
    const { flaw } = await checkLog({ file });
    expect(flaw).toMatchObject({ kind, position });
    expect(flaw?.zh).toMatch(/\p{Script=Han}/u);
    expect(flaw?.en).toContain(String(position));
  });

  it.each([
    [
      'a trigger that was dropped',
      'DROP TRIGGER events_are_never_changed',
      'events_are_never_changed in the database is missing',
    ],
    ['an index that was dropped', 'DROP INDEX events_by_id', 'events_by_id in the database is missing'],
    [
      'a trigger that was weakened',
      `DROP TRIGGER events_are_never_removed;
       CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events WHEN OLD.position > 5
       BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END`,
      'events_are_never_removed in the database was changed',
    ],
    [
      'a trigger of somebody else',
      `CREATE TRIGGER forger AFTER INSERT ON events BEGIN SELECT 1; END`,
      'forger in the database does not belong',
    ],
  ])('the check of a log names %s', async (_, sql, said) => {
    const db = new Database(file);
    db.exec(sql);
    db.close();
    expect((await checkLog({ file })).flaw).toMatchObject({ kind: 'schema', en: expect.stringContaining(said) });
  });

  it('the check of a log finds a file that was cut short', async () => {
    truncateSync(file, Math.floor(statSync(file).size / 2));
    expect((await checkLog({ file })).flaw?.kind).toBe('file');
  });

  it('the check of a log names the first event that cannot be read where the file is damaged inside', async () => {
    const bytes = readFileSync(file);
    const place = bytes.indexOf('"number":600,');
    bytes.fill(0xa5, place - (place % 4096), place - (place % 4096) + 4096);
    writeFileSync(file, bytes);
    const { flaw, events } = await checkLog({ file });
    expect(flaw?.kind).toBe('file');
    expect(flaw?.position).toBeLessThanOrEqual(601);
    expect(flaw?.position).toBe(events + 1);
  });

  it('the check of a log finds an index that does not agree with the table', async () => {
    const bytes = readFileSync(file);
    const { id } = JSON.parse(lines[600] ?? '') as { id: string };
    const isInIndex = (at: number) => [0x02, 0x0a].includes(bytes[at - (at % 4096)] ?? 0);
    // Everywhere, because a page that was split keeps what it has handed on, where nobody looks for it any more.
    for (let at = bytes.indexOf(id); at >= 0; at = bytes.indexOf(id, at + 1))
      if (isInIndex(at)) bytes.write('!', at + id.length - 1);
    writeFileSync(file, bytes);
    expect(await checkLog({ file })).toMatchObject({
      events: EVENTS,
      flaw: { kind: 'file', en: expect.stringContaining('events_by_id') },
    });
  });

  it('the check of a foreign database is refused', async () => {
    const foreign = join(root, 'foreign.sqlite');
    new Database(foreign).exec('CREATE TABLE notes (text TEXT)').close();
    await expect(checkLog({ file: foreign })).rejects.toMatchObject({ reason: 'incompatible' });
  });

  it('the check of a log stops when it is asked to, and reports its progress', async () => {
    const stop = new AbortController();
    const told: string[] = [];
    const progress = ({ phase, done, total }: { phase: string; done: number; total: number }): void => {
      told.push(`${phase} ${String(done)}/${String(total)}`);
      if (done === 500) stop.abort();
    };
    await expect(checkLog({ file }, { progress, signal: stop.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(told).toEqual(['file 0/1200', 'events 500/1200']);
  });
});
