import { expect, it } from '@jest/globals';
import {
  WrongExpectedRevision,
  type ActualRevision,
  type AppendResult,
  type ExpectedRevision,
} from '@ecl/event-sourcing';
import { anEvent, aStream, collect, someEvents } from './events.js';
import type { SharedStore } from './event-store.contract.js';

/** Which expectation holds for which state of a stream: every mode against every state. */
const beliefs: readonly [belief: ExpectedRevision, eventsInStream: number, holds: boolean][] = [
  ['noStream', 0, true],
  ['noStream', 1, false],
  ['noStream', 3, false],
  ['exists', 0, false],
  ['exists', 1, true],
  ['exists', 3, true],
  ['any', 0, true],
  ['any', 1, true],
  ['any', 3, true],
  [0, 0, false],
  [0, 1, true],
  [0, 3, false],
  [2, 0, false],
  [2, 1, false],
  [2, 3, true],
  [7, 3, false],
];

export const expectedRevisionContract = (store: SharedStore): void => {
  it.each(beliefs)(
    'the expected revision %s, of a stream with %i events: holds is %s',
    async (expectedRevision, count, holds) => {
      const stream = aStream();
      if (count > 0) await store().appendToStream(stream, someEvents(count), { expectedRevision: 'noStream' });
      const appended = store().appendToStream(stream, [anEvent()], { expectedRevision });

      if (holds) await expect(appended).resolves.toMatchObject({ revision: count, isRepeated: false });
      else {
        const actual: ActualRevision = count === 0 ? 'noStream' : count - 1;
        await expect(appended).rejects.toMatchObject({
          name: 'WrongExpectedRevision',
          streamName: stream,
          expected: expectedRevision,
          actual,
        });
      }
      expect(await collect(store().readStream(stream))).toHaveLength(holds ? count + 1 : count);
    },
  );

  it('a conflict says in words which revision was expected and which one was found', async () => {
    const stream = aStream();
    const append = (expectedRevision: ExpectedRevision) =>
      store().appendToStream(stream, [anEvent()], { expectedRevision });
    await expect(append('exists')).rejects.toThrow(`stream ${stream} was expected at exists, but is at noStream`);
    await append('noStream');
    await expect(append(7)).rejects.toThrow(`stream ${stream} was expected at revision 7, but is at revision 0`);
  });

  it.each<ExpectedRevision>(['noStream', 4])('exactly one of 50 parallel appends at %s succeeds', async (expected) => {
    const stream = aStream();
    if (typeof expected === 'number')
      await store().appendToStream(stream, someEvents(expected + 1), { expectedRevision: 'noStream' });
    const before = typeof expected === 'number' ? expected + 1 : 0;

    const race = await Promise.allSettled(
      Array.from({ length: 50 }, () => store().appendToStream(stream, [anEvent()], { expectedRevision: expected })),
    );

    const winners = race.filter((outcome) => outcome.status === 'fulfilled');
    expect(winners.map(({ value }) => value.revision)).toEqual([before]);
    for (const outcome of race.filter((each) => each.status === 'rejected')) {
      expect(outcome.reason).toBeInstanceOf(WrongExpectedRevision);
      expect(outcome.reason).toMatchObject({ actual: before });
    }
    expect(await collect(store().readStream(stream))).toHaveLength(before + 1);
  });

  it('all of 50 parallel appends at any revision succeed, each at a revision of its own', async () => {
    const stream = aStream();
    const results: AppendResult[] = await Promise.all(
      Array.from({ length: 50 }, () => store().appendToStream(stream, [anEvent()], { expectedRevision: 'any' })),
    );
    expect(new Set(results.map(({ revision }) => revision)).size).toBe(50);
    expect((await collect(store().readStream(stream))).map(({ revision }) => revision)).toEqual(
      Array.from({ length: 50 }, (_, revision) => revision),
    );
  });

  it('a conflict does not affect the appends beside it', async () => {
    const taken = aStream();
    await store().appendToStream(taken, [anEvent()], { expectedRevision: 'noStream' });
    const outcomes = await Promise.allSettled(
      [aStream(), taken, aStream()].map((stream) =>
        store().appendToStream(stream, someEvents(2), { expectedRevision: 'noStream' }),
      ),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
  });
};
