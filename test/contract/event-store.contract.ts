import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStore } from '@ecl/event-sourcing';
import { appendingContract } from './appending.contract.js';
import { closingContract } from './closing.contract.js';
import { expectedRevisionContract } from './expected-revision.contract.js';
import { invalidAppendContract } from './invalid-append.contract.js';
import { readingContract } from './reading.contract.js';
import { retryContract } from './retry.contract.js';
import { subscribingContract } from './subscribing.contract.js';

/** The store that the tests of one file share; each keeps to streams of its own. */
export type SharedStore = () => EventStore;

/** Opens a store of its own with an empty log, for tests that close it or need the log to themselves. */
export type OpenStore = () => Promise<EventStore>;

/** What every implementation of the port must do: the port's promises, one test each. */
export const eventStoreContract = (name: string, open: OpenStore): void => {
  describe(`${name} keeps the contract of an event store`, () => {
    let store: EventStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describe('expected revision', () => expectedRevisionContract(() => store));
    describe('appending', () => appendingContract(() => store));
    describe('a malformed append', () => invalidAppendContract(() => store));
    describe('a retry', () => retryContract(() => store));
    describe('reading', () => readingContract(() => store));
    describe('subscribing', () => subscribingContract(() => store, open));
    describe('closing', () => closingContract(open));
  });
};
