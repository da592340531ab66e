import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema } from '../schema.js';
import { LogReader } from './log-reader.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-reader-'));
const file = join(folder, 'events.sqlite');
let reader: LogReader;
const MEGABYTE = 1024 * 1024;

beforeAll(() => {
  const db = new Database(file);
  createSchema(db);
  const insert = db.prepare(`INSERT INTO events VALUES (?, 'case-1', ?, ?, 'Noted', ?, '{}')`);
  for (let i = 0; i < 10; i += 1) insert.run(i + 1, i, newUuid(), JSON.stringify({ text: 'x'.repeat(MEGABYTE) }));
  db.close();
  reader = LogReader.open(file);
});
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true });
});

it('the log reader keeps a page of large events small, and says that it is not the last', () => {
  const page = reader.logAfter(0, 500);
  expect(page.isLast).toBe(false);
  expect(page.events).toHaveLength(4);
  expect(reader.streamFrom('case-1', 0, 500).events).toHaveLength(4);
});

it('the log reader knows whether a full page is the last', () => {
  expect(reader.logAfter(6, 3).isLast).toBe(false);
  expect(reader.logAfter(7, 3).isLast).toBe(true);
});
