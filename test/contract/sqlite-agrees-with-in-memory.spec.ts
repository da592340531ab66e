import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { InMemoryEventStore, type EventStore, type ExpectedRevision, type NewEvent } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { newUuid, uuidV5, type Uuid } from '@ecl/kernel';
import fc from 'fast-check';
import { collect } from './events.js';
import { freshFolders } from './fresh-folders.js';

/** An append drawn from few streams and few ids, so that retries, conflicts and mixtures come up all the time. */
interface Drawn {
  readonly stream: number;
  readonly events: readonly { readonly id: number; readonly variant: number }[];
  readonly expectedRevision: ExpectedRevision;
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  stream: fc.constantFrom(0, 0, 0, 1, 2),
  events: fc.array(fc.record({ id: fc.nat({ max: 6 }), variant: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1) }), {
    maxLength: 3,
  }),
  expectedRevision: fc.oneof(
    fc.constantFrom<ExpectedRevision>('noStream', 'exists', 'any', 'any'),
    fc.integer({ min: -1, max: 5 }),
  ),
});

const freshFolder = freshFolders();
let sqlite: EventStore;
beforeAll(async () => {
  sqlite = await SqliteEventStore.open({ folder: freshFolder() });
});
afterAll(() => sqlite.close());

it('the SQLite store answers every sequence of appends as the in-memory store does, also when they are grouped', () =>
  fc.assert(
    fc.asyncProperty(fc.array(drawn, { minLength: 1, maxLength: 30 }), async (appends) => {
      const run = newUuid();
      const inMemory = new InMemoryEventStore();
      const outcomes = (store: EventStore) =>
        // Not one after the other: the appends of a run are one or two groups for the writer.
        Promise.all(appends.map((append) => outcomeOf(store, run, append)));
      expect(await outcomes(sqlite)).toEqual(await outcomes(inMemory));
      for (const stream of [0, 1, 2]) {
        const streams = [sqlite, inMemory].map((store) => collect(store.readStream(streamName(run, stream))));
        const [read, wanted] = (await Promise.all(streams)).map((events) =>
          events.map(({ position: _, ...event }) => event),
        );
        expect(read).toEqual(wanted);
      }
    }),
    { numRuns: 200 },
  ));

const streamName = (run: Uuid, stream: number) => `${run}-${String(stream)}`;

/** What the caller learns, without positions: these differ because the stores have different pasts. */
const outcomeOf = async (store: EventStore, run: Uuid, { stream, events, expectedRevision }: Drawn) => {
  const newEvents = events.map(({ id, variant }): NewEvent => ({
    id: uuidV5(run, String(id)),
    type: 'CaseFiled',
    data: { variant },
    metadata: {},
  }));
  try {
    const answer = await store.appendToStream(streamName(run, stream), newEvents, { expectedRevision });
    return { revision: answer.revision, isRepeated: answer.isRepeated };
  } catch (error) {
    const { name, message } = error as Error;
    return { name, message };
  }
};
