import { canonicalJson } from '@ecl/kernel';
import type { NewEvent } from '@ecl/event-sourcing';
import { Database } from '@ecl/sqlite';
import { createHash } from 'node:crypto';

/** An event and its place in its stream. */
export interface Row {
  readonly stream: string;
  readonly revision: number;
  readonly event: NewEvent;
}

export interface BareRows {
  /** Rows in one durable transaction. */
  readonly write: (rows: readonly Row[]) => void;
  readonly close: () => void;
}

/**
 * The upper limit: plain better-sqlite3 on the same disk, hashing and writing the same rows, `synchronous=FULL`. It has
 * no queue, no other thread and no checks except the unique indexes.
 */
export const bareRows = (file: string): BareRows => {
  const db = new Database(file);
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
  const write = db.transaction((rows: readonly Row[]) => {
    for (const { stream, revision, event } of rows) {
      const data = canonicalJson(event.data);
      const metadata = canonicalJson(event.metadata);
      const hash = createHash('sha256').update(data).update(metadata).digest();
      insert.run(stream, revision, event.id, event.type, data, metadata, hash);
    }
  });
  return { write: (rows) => write.immediate(rows), close: () => db.close() };
};
