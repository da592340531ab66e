import { EventStoreDbServer } from '../../../eventstoredb-server/eventstoredb-server.js';

/**
 * The test server in its own process, like a real one: on the thread of the clients it would be measured instead of
 * them.
 */
const server = await EventStoreDbServer.start({ folder: process.argv[2] ?? '' });
process.send?.(server.connectionString);
process.on('disconnect', () => {
  void server.stop().then(() => process.exit(0));
});
