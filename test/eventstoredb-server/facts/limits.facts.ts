import { describe, expect, it } from '@jest/globals';
import { binaryEvent } from '@eventstore/db-client';
import type { Facts } from '../server-facts.contract.js';
import { all, anEvent, aStream, errorOf, paths, within } from './bare-client.js';

const MAX_APPEND_SIZE = 1_048_576;

const weighing = (bytes: number, metadata?: Uint8Array) =>
  binaryEvent({ type: 'Noted', data: new Uint8Array(bytes), ...(metadata && { metadata }) });

export const limitFacts = ({ client }: Facts): void => {
  describe.each(paths)('the size of an append on the %s path', (_, path) => {
    it('the size of an append is that of its data, 1 MiB at most, and metadata does not count', async () => {
      const stream = aStream();
      const half = MAX_APPEND_SIZE / 2;
      await within(client().appendToStream(stream, [weighing(half, new Uint8Array(300_000)), weighing(half)], path));
      expect((await all(client().readStream(stream))).map(({ event }) => (event!.data as Uint8Array).length)).toEqual([
        half,
        half,
      ]);
    });

    it('an append one byte over the limit is refused, and the answer names the limit', async () => {
      const stream = aStream();
      const error = await errorOf(client().appendToStream(stream, weighing(MAX_APPEND_SIZE + 1), path));
      expect(error).toMatchObject({ type: 'maximum-append-size-exceeded', maxAppendSize: MAX_APPEND_SIZE });
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    });
  });

  describe('what cannot be an append', () => {
    const classic = paths[0][1];

    it('an append larger than a gRPC message is refused by gRPC itself', async () => {
      expect(await errorOf(client().appendToStream(aStream(), weighing(20 * 1024 * 1024), classic))).toMatchObject({
        type: 'unknown',
        code: 8,
      });
    });

    it.each([
      ['an event without a type', anEvent({}, { type: '' })],
      ['an id that is no UUID', anEvent({}, { id: 'not-a-uuid' })],
    ])('an append that cannot be is %s', async (_, event) => {
      const stream = aStream();
      expect(await errorOf(client().appendToStream(stream, event, classic))).toMatchObject({
        type: 'unknown',
        code: 2,
      });
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    });
  });
};
