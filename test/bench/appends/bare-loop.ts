import { canonicalJson } from '@ecl/kernel';
import Database from 'better-sqlite3';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sampleEvent } from './sample-events.js';

/**
 * The ceiling: better-sqlite3 in a bare loop on the same disk, hashing and writing the same rows in transactions of
 * `group` events, `synchronous=FULL`. No queue, no other thread, no checks but the unique index.
 */
export const bareLoop = (folder: string, name: string, group: number): ((from: number, count: number) => void) => {
  const db = new Database(join(folder, `${name}.sqlite`));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec(
    `CREATE TABLE events (position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL,
       type TEXT NOT NULL, data TEXT NOT NULL, metadata TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
     CREATE UNIQUE INDEX by_stream ON events (stream, revision);
     CREATE UNIQUE INDEX by_id ON events (id);`,
  );
  const insert = db.prepare(
    'INSERT INTO events (stream, revision, id, type, data, metadata, hash) VALUES (?,?,?,?,?,?,?)',
  );
  const write = db.transaction((from: number, to: number) => {
    for (let i = from; i < to; i += 1) {
      const stream = `case-${String(i)}`;
      const event = sampleEvent(stream, i);
      const data = canonicalJson(event.data);
      const metadata = canonicalJson(event.metadata);
      const hash = createHash('sha256').update(data).update(metadata).digest();
      insert.run(stream, 0, event.id, event.type, data, metadata, hash);
    }
  });
  return (from, count) => {
    for (let i = from; i < from + count; i += group) write.immediate(i, Math.min(i + group, from + count));
  };
};
