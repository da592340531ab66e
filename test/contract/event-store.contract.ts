import { afterAll, beforeAll, describe } from '@jest/globals';
import type { EventStore } from '@ecl/event-sourcing';
import { appendingContract } from './appending.contract.js';
import { closingContract } from './closing.contract.js';
import { emptyLogContract } from './empty-log.contract.js';
import { expectedRevisionContract } from './expected-revision.contract.js';
import { invalidAppendContract } from './invalid-append.contract.js';
import { readingContract } from './reading.contract.js';
import { retryContract } from './retry.contract.js';
import { subscribingContract } from './subscribing.contract.js';

/** The store that the tests of one file share; each uses its own streams. */
export type SharedStore = () => EventStore;

/** Opens a separate store with an empty log, for tests that close it or need the log for themselves. */
export type OpenStore = () => Promise<EventStore>;

/** What a store declares about itself, because no store of its kind can promise more. */
export interface StoreTraits {
  /**
   * The scope of an event id: an id that is known in another stream is an {@link EventIdConflict} if one writer sees
   * the whole log, and a different event if many servers write.
   */
  readonly idsAreKnownIn: 'log' | 'stream';
  /** A log that others have written to cannot be empty, so the tests for an empty log are skipped there. */
  readonly log: 'own' | 'of others too';
  /** How often reads are left in the middle; default 15. Fewer where a read that was left goes on to its end. */
  readonly timesLeft?: number;
}

/** What every implementation of the port must do: the port's promises, one test each. */
export const eventStoreContract = (
  name: string,
  open: OpenStore,
  { idsAreKnownIn, log, timesLeft = 15 }: StoreTraits = { idsAreKnownIn: 'log', log: 'own' },
): void => {
  describe(`${name} keeps the contract of an event store`, () => {
    let store: EventStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describe('expected revision', () => expectedRevisionContract(() => store));
    describe('appending', () => appendingContract(() => store));
    describe('a malformed append', () => invalidAppendContract(() => store));
    describe('a retry', () => retryContract(() => store, idsAreKnownIn));
    describe('reading', () => readingContract(() => store, timesLeft));
    describe('subscribing', () => subscribingContract(() => store));
    describe('closing', () => closingContract(open));
    (log === 'own' ? describe : describe.skip)('an empty log', () => emptyLogContract(open));
  });
};
