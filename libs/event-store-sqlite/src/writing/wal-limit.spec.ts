import { afterAll, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { walLimiter } from './wal-limit.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-wal-'));
afterAll(() => rmSync(folder, { recursive: true }));

const LIMIT = 200_000;

it('starts the write-ahead log over beyond its limit, as soon as no reader holds it', () => {
  const file = join(folder, 'events.sqlite');
  const db = new Database(file, { timeout: 0 });
  db.pragma('journal_mode = WAL');
  db.exec('CREATE TABLE texts (text TEXT)');
  const insert = db.prepare('INSERT INTO texts VALUES (?)');
  const limitWal = walLimiter(db, LIMIT);
  const walBytes = () => statSync(`${file}-wal`).size;
  const commitGroups = (count: number): void => {
    for (let group = 0; group < count; group += 1) {
      insert.run('x'.repeat(1_000));
      limitWal();
    }
  };

  commitGroups(50);
  const reader = new Database(file, { readonly: true });
  const reading = reader.prepare('SELECT text FROM texts').iterate();
  reading.next();
  commitGroups(50);
  expect(walBytes()).toBeGreaterThan(LIMIT);

  reading.return?.();
  commitGroups(200);
  expect(walBytes()).toBeLessThan(LIMIT);
  reader.close();
  db.close();
});
