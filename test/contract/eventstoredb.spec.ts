import { afterAll } from '@jest/globals';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { EventStoreDbServer } from '../eventstoredb-server/eventstoredb-server.js';
import { repetitions } from '../running/repetitions.js';
import { eventStoreContract } from './event-store.contract.js';
import { freshFolders } from './fresh-folders.js';

const freshFolder = freshFolders();
const servers: EventStoreDbServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

const storeOfANewServer = async (): Promise<EventStoreDbEventStore> => {
  const server = await EventStoreDbServer.start({ folder: freshFolder() });
  servers.push(server);
  // The server is healthy, so nobody is to lose patience with it, however busy the machine is.
  const connectionString = `${server.connectionString}&defaultDeadline=60000&keepAliveInterval=600000`;
  return EventStoreDbEventStore.open({ connectionString, settleWithin: 150_000 });
};

eventStoreContract('EventStoreDB through its protocol', storeOfANewServer, {
  idsAreKnownIn: 'stream',
  log: 'own',
  timesLeft: repetitions(5, 15),
});
