import { describe, it } from '@jest/globals';
import { serverFactsContract } from './server-facts.contract.js';

const { EVENTSTORE_URL: url } = process.env;

if (url)
  serverFactsContract(`the server at ${url}`, async () => ({ connectionString: url, leave: async () => undefined }));
else
  describe('a real EventStoreDB', () => {
    it.skip('a real EventStoreDB is not tested: EVENTSTORE_URL names no server (esdb://127.0.0.1:2113?tls=false)', () =>
      undefined);
  });
