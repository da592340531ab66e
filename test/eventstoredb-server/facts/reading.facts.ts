import { describe, expect, it } from '@jest/globals';
import { BACKWARDS, END, FORWARDS, START, binaryEvent, jsonEvent, type ReadStreamOptions } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import type { Facts } from '../server-facts.contract.js';
import { all, anEvent, aStream, errorOf, events, within } from './bare-client.js';

export const readingFacts = ({ client }: Facts): void => {
  const streamOf = async (count: number): Promise<string> => {
    const stream = aStream();
    await within(client().appendToStream(stream, events(count)));
    return stream;
  };
  const revisions = async (read: Parameters<typeof all>[0]) => (await all(read)).map(({ event }) => event!.revision);

  describe('reading a stream', () => {
    it('reading a stream goes from its start to its end', async () => {
      expect(await revisions(client().readStream(await streamOf(4)))).toEqual([0n, 1n, 2n, 3n]);
    });

    it.each([
      [FORWARDS, 2n, [2n, 3n]],
      [FORWARDS, 9n, []],
      [BACKWARDS, 2n, [2n, 1n, 0n]],
      [BACKWARDS, END, [3n, 2n, 1n, 0n]],
      [BACKWARDS, 9n, [3n, 2n, 1n, 0n]],
      [BACKWARDS, START, [0n]],
    ] as const)('reading a stream goes %s from %s, which is included', async (direction, fromRevision, expected) => {
      expect(await revisions(client().readStream(await streamOf(4), { direction, fromRevision }))).toEqual(expected);
    });

    it('reading a stream gives as many events as are asked for', async () => {
      expect(await revisions(client().readStream(await streamOf(4), { fromRevision: 1n, maxCount: 2 }))).toEqual([
        1n,
        2n,
      ]);
    });

    it.each<[string, ReadStreamOptions]>([
      ['forwards from the end', { fromRevision: END }],
      ['for no event', { maxCount: 0 }],
    ])('reading a stream fails when it is asked %s', async (_, options) => {
      const error = await errorOf(all(client().readStream(await streamOf(1), options)));
      expect(error).toMatchObject({ type: 'unknown', code: 2 });
      expect(error.message).toContain('Unexpected ReadStreamResult: Error');
    });

    it('reading a stream that does not exist says so', async () => {
      const stream = aStream();
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({
        type: 'stream-not-found',
        streamName: stream,
      });
    });

    it('a stream may have any name', async () => {
      const stream = `facts 执法 ${'very '.repeat(60)}long/${randomUUID()}`;
      await within(client().appendToStream(stream, anEvent()));
      expect(await all(client().readStream(stream))).toMatchObject([{ event: { streamId: stream } }]);
    });
  });

  describe('what is read', () => {
    it('an event is read as it was appended', async () => {
      const stream = aStream();
      const id = randomUUID();
      const event = jsonEvent({ id, type: '登记 now', data: { b: [1, '二'], a: null }, metadata: { who: 'me' } });
      await within(client().appendToStream(stream, event));
      const [read] = await all(client().readStream(stream));
      expect(read!.event).toMatchObject({
        id,
        type: '登记 now',
        isJson: true,
        data: event.data,
        metadata: { who: 'me' },
      });
      expect(Math.abs(read!.event!.created.getTime() - Date.now())).toBeLessThan(600_000);
      expect(read!.commitPosition).toBe(read!.event!.position!.commit);
    });

    it('an event keeps the bytes of data that is not JSON, and of metadata', async () => {
      const stream = aStream();
      const bytes = new Uint8Array([0, 255, 128, 7]);
      await within(client().appendToStream(stream, binaryEvent({ type: 'Noted', data: bytes, metadata: bytes })));
      const [read] = await all(client().readStream(stream));
      expect([...(read!.event!.data as Uint8Array)]).toEqual([...bytes]);
      expect([...(read!.event!.metadata as Uint8Array)]).toEqual([...bytes]);
      expect(read!.event!.isJson).toBe(false);
    });

    it('an event without metadata is read without metadata', async () => {
      const [read] = await all(client().readStream(await streamOf(1)));
      expect(read!.event!.metadata).toBeUndefined();
    });
  });

  describe('reading $all', () => {
    it('reading $all goes forwards from a position, which is included, in the order of the appends', async () => {
      const stream = aStream();
      const first = await within(client().appendToStream(stream, anEvent()));
      await within(client().appendToStream(aStream(), anEvent()));
      await within(client().appendToStream(stream, events(2)));
      const read = await all(client().readAll({ fromPosition: first.position! }));
      expect(read[0]!.event!.position).toEqual(first.position);
      const ours = read.filter(({ event }) => event!.streamId === stream);
      expect(ours.map(({ event }) => event!.revision)).toEqual([0n, 1n, 2n]);
      const commits = read.map(({ event }) => event!.position!.commit);
      expect(commits).toEqual([...commits].sort((a, b) => (a < b ? -1 : 1)));
    });

    it('reading $all goes backwards from a position, which is excluded', async () => {
      const stream = aStream();
      const before = await within(client().appendToStream(stream, anEvent()));
      const { position } = await within(client().appendToStream(stream, anEvent()));
      const [read] = await all(client().readAll({ direction: BACKWARDS, fromPosition: position!, maxCount: 1 }));
      expect(read!.event!.position!.commit < position!.commit).toBe(true);
      expect(read!.event!.position!.commit >= before.position!.commit).toBe(true);
    });

    it('reading $all goes backwards from the end', async () => {
      const stream = await streamOf(3);
      const read = await all(client().readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 50 }));
      const ours = read.filter(({ event }) => event!.streamId === stream);
      expect(ours.map(({ event }) => event!.revision)).toEqual([2n, 1n, 0n]);
    });

    it('reading $all fails at a position where no record begins', async () => {
      const { position } = await within(client().appendToStream(aStream(), anEvent()));
      await within(client().appendToStream(aStream(), anEvent()));
      const between = { commit: position!.commit + 5n, prepare: position!.commit + 5n };
      const error = await errorOf(all(client().readAll({ fromPosition: between })));
      expect(error.message).toContain('Unexpected ReadAllResult: Error');
    });

    it('reading $all finds nothing far behind the end', async () => {
      const { position } = await within(client().appendToStream(aStream(), anEvent()));
      const behind = position!.commit + 10_000_000n;
      expect(await all(client().readAll({ fromPosition: { commit: behind, prepare: behind } }))).toEqual([]);
    });

    it('reading $all begins with events of the server itself', async () => {
      const [first] = await all(client().readAll({ maxCount: 1 }));
      expect(first!.event!.type).toMatch(/^\$/);
    });
  });
};
