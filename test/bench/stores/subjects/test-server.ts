import { EventStoreDbServer } from '../../../eventstoredb-server/eventstoredb-server.js';

/** The test server in a process of its own, as a real one is: on the thread of the clients it would be measured instead of them. */
const server = await EventStoreDbServer.start({ folder: process.argv[2] ?? '' });
process.send?.(server.connectionString);
process.on('disconnect', () => {
  void server.stop().then(() => process.exit(0));
});
