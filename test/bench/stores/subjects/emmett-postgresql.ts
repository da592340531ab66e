import { installed } from '../../reference/installed.js';
import { emmettSubject, type EmmettMessage, type EmmettPage, type EmmettStore } from './emmett.js';
import { startPostgreSql } from './postgresql-server.js';
import type { Found } from './subject.js';

interface EmmettPostgreSql {
  getPostgreSQLEventStore(connectionString: string): PostgreSqlStore;
  postgreSQLEventStoreConsumer(options: { connectionString: string }): PostgreSqlConsumer;
  readMessagesBatch(execute: unknown, options: { after: bigint; batchSize: number }): Promise<EmmettPage>;
}

interface PostgreSqlStore extends EmmettStore {
  readonly schema: { migrate(): Promise<unknown> };
  close(): Promise<void>;
}

interface PostgreSqlConsumer {
  reactor(options: object): unknown;
  start(): Promise<void>;
  close(): Promise<void>;
}

interface Dumbo {
  dumbo(options: { connectionString: string }): { readonly execute: unknown; close(): Promise<void> };
}

const name = 'emmett-postgresql';
const reference = new URL('../../reference/postgresql/package.json', import.meta.url);

/** Uses the database that `EMMETT_POSTGRES_URL` names, or otherwise its own. */
export const findEmmettPostgreSql = async (): Promise<Found> => {
  const emmett = (await installed(reference, '@event-driven-io/emmett-postgresql')) as EmmettPostgreSql | undefined;
  if (!emmett) return { name, isMissing: 'npm ci --prefix test/bench/reference/postgresql' };
  const { dumbo } = (await installed(reference, '@event-driven-io/dumbo')) as Dumbo;
  const given = process.env['EMMETT_POSTGRES_URL'];
  const server = given === undefined ? await startPostgreSql() : undefined;
  const connectionString = given ?? server?.connectionString;
  if (connectionString === undefined)
    return { name, isMissing: 'no PostgreSQL is installed here, and EMMETT_POSTGRES_URL names none' };
  if (server) console.log(`${server.version}\n`);
  const store = emmett.getPostgreSQLEventStore(connectionString);
  await store.schema.migrate();
  const pool = dumbo({ connectionString });
  const run = Date.now();
  let consumers = 0;
  return emmettSubject({
    name,
    store,
    pageAfter: (after, batchSize) => emmett.readMessagesBatch(pool.execute, { after, batchSize }),
    consume: async (startFrom, eachMessage: (message: EmmettMessage) => void) => {
      // Not `store.consumer()`: it closes the connections of the store together with its own.
      const consumer = emmett.postgreSQLEventStoreConsumer({ connectionString });
      consumer.reactor({ processorId: `bench-${String(run)}-${String(consumers++)}`, startFrom, eachMessage });
      // It continues for a moment after its closing and finds that its pool is gone.
      consumer.start().catch(() => undefined);
      return () => consumer.close();
    },
    close: async () => {
      await pool.close();
      await store.close();
      await server?.stop();
    },
  });
};
