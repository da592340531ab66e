import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { afterAll } from '@jest/globals';
import { EventStoreDbServer } from '../eventstoredb-server/eventstoredb-server.js';
import { freshFolders } from './fresh-folders.js';
import { officerTimeContract } from './officer-time.contract.js';

const freshFolder = freshFolders();
const servers: EventStoreDbServer[] = [];
afterAll(() => Promise.all(servers.map((server) => server.stop())));

officerTimeContract('EventStoreDB through its protocol', {
  open: async () => {
    const server = await EventStoreDbServer.start({ folder: freshFolder() });
    servers.push(server);
    const connectionString = `${server.connectionString}&defaultDeadline=60000&keepAliveInterval=600000`;
    return EventStoreDbEventStore.open({ connectionString, settleWithin: 150_000 });
  },
  isShared: true,
});
