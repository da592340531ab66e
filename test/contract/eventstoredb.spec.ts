import { afterAll } from '@jest/globals';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { EventStoreDbServer } from '../eventstoredb-server/eventstoredb-server.js';
import { eventStoreContract } from './event-store.contract.js';
import { freshFolders } from './fresh-folders.js';

const freshFolder = freshFolders();
const servers: EventStoreDbServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

const storeOfANewServer = async (): Promise<EventStoreDbEventStore> => {
  const server = await EventStoreDbServer.start({ folder: freshFolder() });
  servers.push(server);
  return EventStoreDbEventStore.open({ connectionString: server.connectionString });
};

eventStoreContract('EventStoreDB through its protocol', storeOfANewServer, { idsAreKnownIn: 'stream', log: 'own' });
