import { freshFolders } from '../contract/fresh-folders.js';
import { EventStoreDbServer } from './eventstoredb-server.js';
import { serverFactsContract } from './server-facts.contract.js';

const freshFolder = freshFolders();

serverFactsContract('the test server', async () => {
  const server = await EventStoreDbServer.start({ folder: freshFolder() });
  return { connectionString: server.connectionString, leave: () => server.stop() };
});
