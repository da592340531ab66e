import { afterEach, describe, expect, it } from '@jest/globals';
import type { EventStoreDBClient } from '@eventstore/db-client';
import type { EventStore } from '@ecl/event-sourcing';
import { anEvent, aStream, collect, someEvents } from '../../contract/events.js';
import { clientOf } from '../../eventstoredb-server/facts/bare-client.js';
import { servers } from './servers.js';

const { start, open } = servers();

let client: EventStoreDBClient | undefined;
afterEach(async () => {
  await client?.dispose();
});

/** A stream of 3 events, someone with the rights to delete it, and a ledger that has not seen it yet. */
const aStreamOfThree = async () => {
  const server = await start();
  const stream = aStream();
  const before = await open(server.connectionString);
  await before.appendToStream(stream, someEvents(3), { expectedRevision: 'noStream' });
  client = clientOf(server.connectionString);
  return { stream, client, before, store: await open(server.connectionString) };
};

const damaged = { name: 'EventStoreUnavailable', reason: 'damaged', message: expect.stringContaining('deleted') };
const appendTo = (store: EventStore, stream: string) =>
  store.appendToStream(stream, [anEvent()], { expectedRevision: 'any' });

describe('a stream that was deleted in the server, without the ledger', () => {
  it('a stream that was deleted for ever is damage, and not a stream that does not exist', async () => {
    const { stream, client: administrator, before, store } = await aStreamOfThree();
    await administrator.tombstoneStream(stream);
    for (const ledger of [before, store]) {
      await expect(collect(ledger.readStream(stream))).rejects.toMatchObject(damaged);
      await expect(appendTo(ledger, stream)).rejects.toMatchObject(damaged);
    }
  });

  it.each([1, 700])(
    'a stream that was deleted and has grown since by %i events is damage, and not a shorter stream',
    async (count) => {
      const { stream, client: administrator, before, store } = await aStreamOfThree();
      await administrator.deleteStream(stream);
      // In pieces that a busy machine takes within the little patience that these stores have.
      for (let written = 0; written < count; written += 50)
        await before.appendToStream(stream, someEvents(Math.min(50, count - written)), {
          expectedRevision: 2 + written,
        });
      await expect(collect(store.readStream(stream))).rejects.toMatchObject(damaged);
      await expect(appendTo(store, stream)).rejects.toMatchObject(damaged);
    },
  );
});
