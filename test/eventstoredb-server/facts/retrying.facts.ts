import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM, STREAM_EXISTS, type AppendExpectedRevision } from '@eventstore/db-client';
import type { Facts } from '../server-facts.contract.js';
import { all, anEvent, aStream, errorOf, events, paths, within } from './bare-client.js';

export const retryingFacts = ({ client }: Facts): void => {
  describe.each(paths)('appending again on the %s path', (_, path) => {
    const conflict = { type: 'wrong-expected-version' };

    it.each<[AppendExpectedRevision]>([[NO_STREAM], [1n]])(
      'a retry gets the first answer again at %s, also after later appends',
      async (expectedRevision) => {
        const stream = aStream();
        if (expectedRevision === 1n) await within(client().appendToStream(stream, events(2), path));
        const retried = events(3);
        const first = await within(client().appendToStream(stream, retried, { expectedRevision, ...path }));
        await within(client().appendToStream(stream, events(2), path));
        expect(await within(client().appendToStream(stream, retried, { expectedRevision, ...path }))).toEqual(first);
      },
    );

    it('a retry of the first events of an append is taken for the whole append', async () => {
      const stream = aStream();
      const retried = events(3);
      await within(client().appendToStream(stream, retried, { expectedRevision: NO_STREAM, ...path }));
      const answer = await within(
        client().appendToStream(stream, retried.slice(0, 2), { expectedRevision: NO_STREAM, ...path }),
      );
      const second = (await all(client().readStream(stream)))[1]!.event!;
      expect(answer).toEqual({ success: true, nextExpectedRevision: 1n, position: second.position });
    });

    it('other data under the same id is answered with success, and dropped', async () => {
      const stream = aStream();
      const event = anEvent({ is: 'first' });
      await within(client().appendToStream(stream, event, { expectedRevision: NO_STREAM, ...path }));
      const other = anEvent({ is: 'second' }, { id: event.id, type: 'Other' });
      const answer = await within(client().appendToStream(stream, other, { expectedRevision: NO_STREAM, ...path }));
      expect(answer.success).toBe(true);
      expect(await all(client().readStream(stream))).toMatchObject([
        { event: { type: 'Noted', data: { is: 'first' } } },
      ]);
    });

    it.each<[AppendExpectedRevision]>([[NO_STREAM], [ANY]])(
      'a retry that is stored only in part is refused at %s',
      async (expectedRevision) => {
        const stream = aStream();
        const [known] = events(1);
        await within(client().appendToStream(stream, known!, { expectedRevision, ...path }));
        const partly = [known!, anEvent()];
        expect(await errorOf(client().appendToStream(stream, partly, { expectedRevision, ...path }))).toMatchObject(
          conflict,
        );
        expect(await all(client().readStream(stream))).toHaveLength(1);
      },
    );

    it('a retry that begins with another event is refused', async () => {
      const stream = aStream();
      const known = events(2);
      await within(client().appendToStream(stream, known, { expectedRevision: NO_STREAM, ...path }));
      const turned = [known[1]!, known[0]!];
      expect(
        await errorOf(client().appendToStream(stream, turned, { expectedRevision: NO_STREAM, ...path })),
      ).toMatchObject(conflict);
    });

    it('an append at the end of a stream is not checked for known ids', async () => {
      const stream = aStream();
      const event = anEvent();
      await within(client().appendToStream(stream, event, { expectedRevision: NO_STREAM, ...path }));
      await within(client().appendToStream(stream, event, { expectedRevision: 0n, ...path }));
      expect((await all(client().readStream(stream))).map((read) => read.event!.id)).toEqual([event.id, event.id]);
    });

    it('an id that is twice in one append is stored twice', async () => {
      const stream = aStream();
      const event = anEvent();
      await within(client().appendToStream(stream, [event, event], { expectedRevision: NO_STREAM, ...path }));
      expect(await all(client().readStream(stream))).toHaveLength(2);
    });

    it.each<[AppendExpectedRevision]>([[ANY], [STREAM_EXISTS]])(
      'a recent append is recognised under %s',
      async (expectedRevision) => {
        const stream = aStream();
        await within(client().appendToStream(stream, anEvent(), path));
        const retried = events(2);
        const first = await within(client().appendToStream(stream, retried, { expectedRevision, ...path }));
        await within(client().appendToStream(stream, anEvent(), path));
        expect(await within(client().appendToStream(stream, retried, { expectedRevision, ...path }))).toEqual(first);
        expect(await all(client().readStream(stream))).toHaveLength(4);
      },
    );

    it('an id of another stream is taken for a new one', async () => {
      const event = anEvent();
      const stream = aStream();
      await within(client().appendToStream(aStream(), event, path));
      await within(client().appendToStream(stream, event, path));
      expect(await all(client().readStream(stream))).toHaveLength(1);
    });
  });
};
