import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { afterAll } from '@jest/globals';
import { EventStoreDbServer } from '../eventstoredb-server/eventstoredb-server.js';
import type { SharedStore } from './bureaus.fixture.js';
import { freshFolders } from './fresh-folders.js';

/** The adapter, each time on a server of its own; it waits longer than any test takes. */
export const onServersOfItsOwn = (): SharedStore => {
  const freshFolder = freshFolders();
  const servers: EventStoreDbServer[] = [];
  afterAll(() => Promise.all(servers.map((server) => server.stop())));
  return {
    open: async () => {
      const server = await EventStoreDbServer.start({ folder: freshFolder() });
      servers.push(server);
      const connectionString = `${server.connectionString}&defaultDeadline=60000&keepAliveInterval=600000`;
      return EventStoreDbEventStore.open({ connectionString, settleWithin: 150_000 });
    },
    isShared: true,
  };
};
