import { describe, expect, it } from '@jest/globals';
import { NO_STREAM, STREAM_EXISTS } from '@eventstore/db-client';
import type { Facts } from '../server-facts.contract.js';
import { all, anEvent, aStream, errorOf, events, paths, within } from './bare-client.js';

export const deletingFacts = ({ client }: Facts): void => {
  const streamOfTwo = async (): Promise<string> => {
    const stream = aStream();
    await within(client().appendToStream(stream, events(2)));
    return stream;
  };

  describe('a stream that was deleted', () => {
    it('a deleted stream does not exist', async () => {
      const stream = await streamOfTwo();
      const { position } = await within(client().deleteStream(stream));
      expect(position!.commit > 0n).toBe(true);
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    });

    it('a deleted stream can begin again, behind the events it held', async () => {
      const stream = await streamOfTwo();
      await within(client().deleteStream(stream));
      const answer = await within(client().appendToStream(stream, anEvent(), { expectedRevision: NO_STREAM }));
      expect(answer.nextExpectedRevision).toBe(2n);
      expect((await all(client().readStream(stream))).map(({ event }) => event!.revision)).toEqual([2n]);
    });

    it.each(paths)('a stream is deleted for a client that expects it to exist, on the %s path', async (_, path) => {
      const stream = await streamOfTwo();
      await within(client().deleteStream(stream));
      const append = client().appendToStream(stream, anEvent(), { expectedRevision: STREAM_EXISTS, ...path });
      expect(await errorOf(append)).toMatchObject({ type: 'stream-deleted', streamName: stream });
    });

    it('a stream is not deleted at another revision', async () => {
      const stream = await streamOfTwo();
      expect(await errorOf(client().deleteStream(stream, { expectedRevision: 0n }))).toMatchObject({
        type: 'wrong-expected-version',
        streamName: stream,
        actualVersion: 1n,
      });
    });
  });

  describe('a stream with a tombstone', () => {
    it.each(paths)('a stream with a tombstone takes no append on the %s path, and cannot be read', async (_, path) => {
      const stream = await streamOfTwo();
      await within(client().tombstoneStream(stream));
      expect(await errorOf(client().appendToStream(stream, anEvent(), path))).toMatchObject({
        type: 'stream-deleted',
        streamName: stream,
      });
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({
        type: 'stream-deleted',
        streamName: stream,
      });
    });
  });
};
