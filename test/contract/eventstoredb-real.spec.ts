import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { eventStoreContract } from './event-store.contract.js';
import { dockerAnswers, realServer, type RealServer } from './real-server.js';

// An image may have to be fetched, and a server starts slowly on a busy machine; no test here is about time.
jest.setTimeout(300_000);

const url = process.env['EVENTSTORE_URL'];

if (url !== undefined || dockerAnswers()) {
  let server: RealServer;
  beforeAll(async () => {
    server = await realServer(url);
  });
  afterAll(() => server.stop());
  eventStoreContract(
    'a real EventStoreDB',
    () => EventStoreDbEventStore.open({ connectionString: server.connectionString }),
    { idsAreKnownIn: 'stream', log: 'of others too' },
  );
} else
  describe('a real EventStoreDB (skipped: EVENTSTORE_URL names none, and no Docker answers that could start one)', () => {
    it.skip('keeps the contract of an event store', () => undefined);
  });
