import { expect, it } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import type { ExpectedRevision, NewEvent, StreamName } from '@ecl/event-sourcing';
import { anEvent, aStream, collect, idsOf, someEvents } from './events.js';
import type { SharedStore, StoreTraits } from './event-store.contract.js';

const copies = (events: readonly NewEvent[]): NewEvent[] => JSON.parse(JSON.stringify(events)) as NewEvent[];

export const retryContract = (store: SharedStore, idsAreKnownIn: StoreTraits['idsAreKnownIn']): void => {
  /** A stream with two events, then the append under test, then two more events. */
  const appendedAndMovedOn = async (expectedRevision: ExpectedRevision) => {
    const stream = aStream();
    const events = someEvents(2);
    if (expectedRevision !== 'noStream')
      await store().appendToStream(stream, someEvents(2), { expectedRevision: 'noStream' });
    const answer = await store().appendToStream(stream, events, { expectedRevision });
    await store().appendToStream(stream, someEvents(2), { expectedRevision: answer.revision });
    return { stream, events, answer };
  };

  const refusedAsKnown = async (stream: StreamName, events: readonly NewEvent[], expected: ExpectedRevision) => {
    const before = idsOf(await collect(store().readStream(stream)));
    await expect(store().appendToStream(stream, events, { expectedRevision: expected })).rejects.toMatchObject({
      name: 'EventIdConflict',
      streamName: stream,
    });
    expect(idsOf(await collect(store().readStream(stream)))).toEqual(before);
  };

  it.each<ExpectedRevision>(['noStream', 1, 'exists', 'any'])(
    'a retry at %s gets the first answer again, also after later appends',
    async (expectedRevision) => {
      const { stream, events, answer } = await appendedAndMovedOn(expectedRevision);
      const before = await collect(store().readStream(stream));
      const again = await store().appendToStream(stream, copies(events), { expectedRevision });
      expect(again).toEqual({ ...answer, isRepeated: true });
      expect(await collect(store().readStream(stream))).toEqual(before);
    },
  );

  it('a retry is recognised while the first attempt is still under way', async () => {
    const stream = aStream();
    const events = someEvents(3);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        store().appendToStream(stream, copies(events), { expectedRevision: 'noStream' }),
      ),
    );
    expect(answers.map(({ revision }) => revision)).toEqual(Array.from({ length: 10 }, () => 2));
    expect(answers.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
    expect(await collect(store().readStream(stream))).toHaveLength(3);
  });

  it('a retry is recognised whatever the order of the keys in its payload', async () => {
    const stream = aStream();
    const event = anEvent({ data: { a: 1, b: { c: 2, d: 3 } } });
    await store().appendToStream(stream, [event], { expectedRevision: 'noStream' });
    const reordered = { ...event, data: { b: { d: 3, c: 2 }, a: 1 } };
    await expect(store().appendToStream(stream, [reordered], { expectedRevision: 'noStream' })).resolves.toMatchObject({
      isRepeated: true,
    });
  });

  it.each<[string, (event: NewEvent) => NewEvent]>([
    ['another payload', (event) => ({ ...event, data: { other: true } })],
    ['another type', (event) => ({ ...event, type: 'CaseClosed' })],
    ['other metadata', (event) => ({ ...event, metadata: { correlationId: 'c-2' } })],
  ])('a retry with %s is a conflict, never a success', async (_, changed) => {
    const { stream, events } = await appendedAndMovedOn('noStream');
    await refusedAsKnown(stream, [events[0]!, changed(events[1]!)], 'noStream');
    await refusedAsKnown(stream, [events[0]!, changed(events[1]!)], 'any');
  });

  it('a retry that mixes known and new events is a conflict', async () => {
    const { stream, events } = await appendedAndMovedOn('noStream');
    await refusedAsKnown(stream, [...copies(events), anEvent()], 'noStream');
    await refusedAsKnown(stream, [anEvent(), ...copies(events)], 'any');
    await refusedAsKnown(stream, [events[0]!, { ...events[1]!, id: newUuid() }], 'noStream');
  });

  it('a retry of the first events of an append gets the place of the last of them', async () => {
    const stream = aStream();
    const events = someEvents(3);
    await store().appendToStream(stream, events, { expectedRevision: 'noStream' });
    const again = await store().appendToStream(stream, copies(events.slice(0, 2)), { expectedRevision: 'noStream' });
    const read = await collect(store().readStream(stream));
    expect(again).toEqual({ revision: 1, position: read[1]!.position, isRepeated: true });
    expect(read).toHaveLength(3);
  });

  it('a retry with the events in another order is a conflict', async () => {
    const { stream, events } = await appendedAndMovedOn('noStream');
    await refusedAsKnown(stream, copies(events).reverse(), 'any');
  });

  it(`a retry in another stream is ${idsAreKnownIn === 'log' ? 'a conflict' : 'another append'}`, async () => {
    const { events } = await appendedAndMovedOn('noStream');
    for (const expectedRevision of ['noStream', 'any'] as const) {
      const stream = aStream();
      if (idsAreKnownIn === 'log') {
        await refusedAsKnown(stream, copies(events), expectedRevision);
        continue;
      }
      const answer = await store().appendToStream(stream, copies(events), { expectedRevision });
      expect(answer).toMatchObject({ revision: 1, isRepeated: false });
      expect(idsOf(await collect(store().readStream(stream)))).toEqual(idsOf(events));
    }
  });

  it.each<ExpectedRevision>([0, 3, 5, 99])(
    'a retry at another revision, %s, is never a success',
    async (expectedRevision) => {
      const { stream, events } = await appendedAndMovedOn(1);
      const before = await collect(store().readStream(stream));
      await expect(store().appendToStream(stream, copies(events), { expectedRevision })).rejects.toMatchObject({
        name: expect.stringMatching(/^(EventIdConflict|WrongExpectedRevision)$/),
      });
      expect(await collect(store().readStream(stream))).toEqual(before);
    },
  );
};
