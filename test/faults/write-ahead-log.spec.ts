import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { Database } from '@ecl/sqlite';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { anEvent, aStream } from '../contract/events.js';
import { freshFolders } from '../contract/fresh-folders.js';

const freshFolder = freshFolders();
const MEGABYTE = 1024 * 1024;
/** What the writer lets the write-ahead log grow to before it waits for its readers, and what it may grow until it looks. */
const BOUND = (64 + 16) * MEGABYTE;
/** What a write-ahead log that was started over is cut back to. */
const STARTED_OVER = 32 * MEGABYTE;

let folder: string;
let store: SqliteEventStore;
beforeEach(async () => {
  folder = freshFolder();
  store = await SqliteEventStore.open({ folder });
  await append(1);
});
afterEach(() => store.close());

const walBytes = (): number => statSync(join(folder, 'events.sqlite-wal')).size;
const append = async (megabytes: number): Promise<void> => {
  for (let i = 0; i < megabytes; i += 1)
    await store.appendToStream(aStream(), [anEvent({ data: { text: 'x'.repeat(MEGABYTE - 1_000) } })], {
      expectedRevision: 'noStream',
    });
};

/** A connection that reads from when it is made until it is asked to stop. */
class Reader {
  private readonly db = new Database(join(folder, 'events.sqlite'), { readonly: true });
  private readonly rows = this.db.prepare('SELECT position FROM events').iterate();

  constructor() {
    this.rows.next();
  }

  leave(): void {
    this.rows.return?.();
    this.db.close();
  }
}

describe('the write-ahead log', () => {
  it('the write-ahead log stays bounded under readers that never pause, and they never keep an append waiting for good', async () => {
    const over = new AbortController();
    let readers = 0;
    let largest = 0;
    const reading = (async () => {
      let reader = new Reader();
      while (!over.signal.aborted) {
        await nextTurn();
        // The next one comes before the last one goes: there is no moment without a reader.
        const next = new Reader();
        reader.leave();
        reader = next;
        readers += 1;
        largest = Math.max(largest, walBytes());
      }
      reader.leave();
    })();
    await append(160);
    over.abort();
    await reading;
    expect(readers).toBeGreaterThan(100);
    expect(largest).toBeLessThan(BOUND);
  });

  it('the write-ahead log grows behind a reader that is stuck, delays no append, and shrinks when the reader leaves', async () => {
    const stuck = new Reader();
    await append(100);
    expect(walBytes()).toBeGreaterThan(90 * MEGABYTE);
    stuck.leave();
    await append(3);
    expect(walBytes()).toBeLessThanOrEqual(STARTED_OVER);
  });
});
