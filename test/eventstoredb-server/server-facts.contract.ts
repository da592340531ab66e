import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import { appendingFacts } from './facts/appending.facts.js';
import { clientOf, within } from './facts/bare-client.js';
import { deletingFacts } from './facts/deleting.facts.js';
import { limitFacts } from './facts/limits.facts.js';
import { readingFacts } from './facts/reading.facts.js';
import { retryingFacts } from './facts/retrying.facts.js';
import { subscribingFacts } from './facts/subscribing.facts.js';

export interface Facts {
  /** The client of a server that others may also use: each test uses its own streams. */
  readonly client: () => EventStoreDBClient;
}

/**
 * What EventStoreDB 23.10 does, shown only with its client. The same tests run on the test server and a real one; where
 * they differ, the test server is wrong.
 *
 * @param connect the connection string of a ready server, and how to stop it
 */
export const serverFactsContract = (
  name: string,
  connect: () => Promise<{ readonly connectionString: string; readonly leave: () => Promise<void> }>,
): void => {
  describe(`${name} does as EventStoreDB 23.10 does`, () => {
    let client: EventStoreDBClient;
    let leave: () => Promise<void>;
    beforeAll(async () => {
      const server = await connect();
      leave = server.leave;
      client = clientOf(server.connectionString);
    });
    afterAll(async () => {
      await within(client.dispose());
      await leave();
    });
    const facts: Facts = { client: () => client };

    appendingFacts(facts);
    retryingFacts(facts);
    limitFacts(facts);
    readingFacts(facts);
    subscribingFacts(facts);
    deletingFacts(facts);
  });
};
