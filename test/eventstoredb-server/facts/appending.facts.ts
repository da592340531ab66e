import { describe, expect, it } from '@jest/globals';
import {
  ANY,
  NO_STREAM,
  STREAM_EXISTS,
  WrongExpectedVersionError,
  type AppendExpectedRevision,
} from '@eventstore/db-client';
import type { Facts } from '../server-facts.contract.js';
import { all, anEvent, aStream, errorOf, events, paths, within } from './bare-client.js';

export const appendingFacts = ({ client }: Facts): void => {
  describe.each(paths)('appending on the %s path', (_, path) => {
    it('an append answers with the revision and the position of the last event', async () => {
      const stream = aStream();
      const answer = await within(client().appendToStream(stream, events(3), { expectedRevision: NO_STREAM, ...path }));
      const last = (await all(client().readStream(stream))).at(-1)!.event!;
      expect(answer).toEqual({ success: true, nextExpectedRevision: 2n, position: last.position });
      expect(last.position!.commit).toBe(last.position!.prepare);
    });

    it.each<[AppendExpectedRevision, bigint]>([
      [ANY, 0n],
      [NO_STREAM, 0n],
    ])('an append begins a stream where %s allows it', async (expectedRevision, revision) => {
      const answer = await within(client().appendToStream(aStream(), anEvent(), { expectedRevision, ...path }));
      expect(answer.nextExpectedRevision).toBe(revision);
    });

    it.each<[AppendExpectedRevision]>([[ANY], [STREAM_EXISTS], [1n]])(
      'an append continues a stream of two events where %s allows it',
      async (expectedRevision) => {
        const stream = aStream();
        await within(client().appendToStream(stream, events(2), path));
        const answer = await within(client().appendToStream(stream, anEvent(), { expectedRevision, ...path }));
        expect(answer.nextExpectedRevision).toBe(2n);
      },
    );

    it.each<[AppendExpectedRevision, string | bigint]>([
      [NO_STREAM, NO_STREAM],
      [0n, 0n],
      [7n, 7n],
    ])('an append to a stream of two events is refused when %s is expected', async (expectedRevision, expected) => {
      const stream = aStream();
      await within(client().appendToStream(stream, events(2), path));
      const error = await errorOf(client().appendToStream(stream, anEvent(), { expectedRevision, ...path }));
      expect(error).toBeInstanceOf(WrongExpectedVersionError);
      expect(error).toMatchObject({ streamName: stream, expectedVersion: expected, actualVersion: 1n, message: '' });
      expect(await all(client().readStream(stream))).toHaveLength(2);
    });

    it.each<[AppendExpectedRevision]>([[STREAM_EXISTS], [0n]])(
      'an append to a new stream is refused when %s is expected',
      async (expectedRevision) => {
        const error = await errorOf(client().appendToStream(aStream(), anEvent(), { expectedRevision, ...path }));
        expect(error).toMatchObject({
          type: 'wrong-expected-version',
          expectedVersion: expectedRevision,
          actualVersion: 'no_stream',
        });
      },
    );

    it('one of many appends that begin the same stream succeeds', async () => {
      const stream = aStream();
      const begin = () => client().appendToStream(stream, anEvent(), { expectedRevision: NO_STREAM, ...path });
      const answers = await within(Promise.allSettled(Array.from({ length: 10 }, begin)));
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it('an append without events succeeds and creates nothing', async () => {
      const stream = aStream();
      const answer = await within(client().appendToStream(stream, [], path));
      expect(answer).toMatchObject({ success: true, nextExpectedRevision: 0n });
      expect(await errorOf(all(client().readStream(stream)))).toMatchObject({ type: 'stream-not-found' });
    });

    it('an append without events is answered with the revision of the stream', async () => {
      const stream = aStream();
      const before = await within(client().appendToStream(stream, events(3), path));
      const answer = await within(client().appendToStream(stream, [], { expectedRevision: 2n, ...path }));
      expect(answer.nextExpectedRevision).toBe(2n);
      expect(answer.position!.commit > before.position!.commit).toBe(true);
      expect(await errorOf(client().appendToStream(stream, [], { expectedRevision: 1n, ...path }))).toMatchObject({
        type: 'wrong-expected-version',
      });
    });
  });
};
