import { afterEach } from '@jest/globals';
import { EventStoreDbEventStore, type EventStoreDbOptions } from '@ecl/event-store-eventstoredb';
import { EventStoreDbServer, type EventStoreDbServerOptions } from '../../eventstoredb-server/eventstoredb-server.js';
import { freshFolders } from '../../contract/fresh-folders.js';

/** For a store that must report only what the test is about, however long that takes on a busy machine. */
export const patient = { deadline: 30_000, settleWithin: 150_000 };

/** Servers and stores of one test, ended after it. Call it outside of tests. */
export const servers = () => {
  const freshFolder = freshFolders();
  const stores = new Set<EventStoreDbEventStore>();
  const running = new Set<EventStoreDbServer>();
  afterEach(async () => {
    for (const server of running) {
      server.faults.liftAll();
      server.thaw();
    }
    await Promise.all([...stores].map((store) => store.close()));
    await Promise.all([...running].map((server) => server.kill()));
    stores.clear();
    running.clear();
  });

  const start = async (options: Partial<EventStoreDbServerOptions> = {}): Promise<EventStoreDbServer> => {
    const server = await EventStoreDbServer.start({ folder: freshFolder(), ...options });
    running.add(server);
    return server;
  };

  return {
    freshFolder,
    start,
    /** Kills a server without warning, and starts one with the same log in its place. */
    restart: async (server: EventStoreDbServer, folder: string): Promise<EventStoreDbServer> => {
      const { port } = server;
      running.delete(server);
      await server.kill();
      return start({ folder, port });
    },
    kill: async (server: EventStoreDbServer): Promise<void> => {
      running.delete(server);
      await server.kill();
    },
    /**
     * A store that soon treats a call as lost, and then retries as long as a busy machine may need. A test about the
     * end of its patience gives it less time.
     * @param deadline milliseconds for one call
     */
    open: async (
      connectionString: string,
      { deadline = 600, ...options }: Partial<EventStoreDbOptions> & { readonly deadline?: number } = {},
    ): Promise<EventStoreDbEventStore> => {
      const store = await EventStoreDbEventStore.open({
        connectionString: `${connectionString}&defaultDeadline=${deadline}`,
        settleWithin: 150_000,
        ...options,
      });
      stores.add(store);
      return store;
    },
  };
};
