import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { sampleEvent } from './sample-events.js';

interface EmmettStore {
  appendToStream(
    stream: string,
    events: readonly object[],
    options: { expectedStreamVersion: unknown },
  ): Promise<unknown>;
}

const reference = new URL('../reference/package.json', import.meta.url);

/** Emmett's SQLite store, if its package is installed (`npm ci --prefix test/bench/reference`); otherwise undefined. */
export const emmettSqlite = async (
  folder: string,
): Promise<((from: number, count: number) => Promise<void>) | undefined> => {
  if (!existsSync(new URL('./node_modules/@event-driven-io/emmett-sqlite', reference))) return undefined;
  const entry = createRequire(reference).resolve('@event-driven-io/emmett-sqlite');
  const { getSQLiteEventStore } = (await import(pathToFileURL(entry).href)) as {
    getSQLiteEventStore(options: object): EmmettStore;
  };
  const store = getSQLiteEventStore({
    fileName: join(folder, 'emmett.sqlite'),
    schema: { autoMigration: 'CreateOrUpdate' },
  });
  return async (from, count) => {
    for (let i = from; i < from + count; i += 1) await append(store, i);
  };
};

/**
 * Appends until it succeeds. The store answers before its last statement is finished, so an append right after another
 * one often fails with SQLITE_BUSY; users have to wait and try again, and so does the benchmark.
 */
const append = async (store: EmmettStore, i: number): Promise<void> => {
  const stream = `case-${String(i)}`;
  const { type, data, metadata } = sampleEvent(stream, i);
  for (let attempt = 1; ; attempt += 1)
    try {
      await store.appendToStream(stream, [{ type, data, metadata }], {
        expectedStreamVersion: 'STREAM_DOES_NOT_EXIST',
      });
      await setImmediate();
      return;
    } catch (error) {
      if (attempt === 20) throw error;
      await setTimeout(1);
    }
};
