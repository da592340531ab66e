import { afterEach } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { freshFolders } from '../contract/fresh-folders.js';
import { EventStoreDbServer, type EventStoreDbServerOptions } from './eventstoredb-server.js';
import { clientOf, within } from './facts/bare-client.js';

/** Servers and clients for the tests of one file, ended after each test, passed or failed. Call it outside of tests. */
export const runningServers = () => {
  const freshFolder = freshFolders();
  const servers = new Set<EventStoreDbServer>();
  const clients = new Set<EventStoreDBClient>();
  afterEach(async () => {
    for (const server of servers) await server.kill();
    for (const client of clients) await within(client.dispose());
    servers.clear();
    clients.clear();
  });
  return {
    freshFolder,
    start: async (options: Partial<EventStoreDbServerOptions> = {}): Promise<EventStoreDbServer> => {
      const server = await EventStoreDbServer.start({ folder: freshFolder(), ...options });
      servers.add(server);
      return server;
    },
    clientOf: (connectionString: string): EventStoreDBClient => {
      const client = clientOf(connectionString);
      clients.add(client);
      return client;
    },
  };
};
