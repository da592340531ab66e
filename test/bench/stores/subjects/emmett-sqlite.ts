import { join } from 'node:path';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { installed } from '../../reference/installed.js';
import { emmettSubject, type EmmettMessage, type EmmettPage, type EmmettStore } from './emmett.js';
import type { Found, Subject } from './subject.js';

interface EmmettSqlite {
  getSQLiteEventStore(options: object): SqliteStore;
  sqliteConnection(options: { fileName: string }): Connection;
  readMessagesBatch(connection: Connection, options: { after: bigint; batchSize: number }): Promise<EmmettPage>;
}

interface SqliteStore extends EmmettStore {
  consumer(): {
    processor(options: object): unknown;
    start(): Promise<void>;
    close(): Promise<void>;
  };
}

interface Connection {
  close(): void;
}

const name = 'emmett-sqlite';
const reference = new URL('../../reference/package.json', import.meta.url);

export const findEmmettSqlite = async (folder: string): Promise<Found> => {
  const emmett = (await installed(reference, '@event-driven-io/emmett-sqlite')) as EmmettSqlite | undefined;
  if (!emmett) return { name, isMissing: 'npm ci --prefix test/bench/reference' };
  const fileName = join(folder, 'emmett.sqlite');
  const store = emmett.getSQLiteEventStore({ fileName, schema: { autoMigration: 'CreateOrUpdate' } });
  const connection = emmett.sqliteConnection({ fileName });
  let consumers = 0;
  return untilItIsFree(
    emmettSubject({
      name,
      store,
      pageAfter: (after, batchSize) => emmett.readMessagesBatch(connection, { after, batchSize }),
      consume: async (startFrom, eachMessage: (message: EmmettMessage) => void) => {
        const consumer = store.consumer();
        consumer.processor({ processorId: `bench-${String(consumers++)}`, startFrom, eachMessage });
        void consumer.start();
        return () => consumer.close();
      },
      close: async () => connection.close(),
    }),
  );
};

/**
 * The store answers before its last statement is finished, so an append right after another one often fails with
 * SQLITE_BUSY; users have to wait and try again, and so does the benchmark. Parallel appends fail permanently.
 */
const untilItIsFree = (subject: Subject): Subject => ({
  ...subject,
  takesOneAtATime: true,
  append: async (stream, events) => {
    for (let attempt = 1; ; attempt += 1)
      try {
        await subject.append(stream, events);
        await setImmediate();
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await setTimeout(1);
      }
  },
});
