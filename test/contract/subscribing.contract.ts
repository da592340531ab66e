import { expect, it } from '@jest/globals';
import type { EventStore, Position } from '@ecl/event-sourcing';
import { setImmediate as turn } from 'node:timers/promises';
import { aStream, collect, idsOf, someEvents } from './events.js';
import type { SharedStore } from './event-store.contract.js';
import { Subscriber } from './subscriber.js';

const fill = async (store: EventStore, count: number): Promise<Position> =>
  (await store.appendToStream(aStream(), someEvents(count), { expectedRevision: 'noStream' })).position;

/** Enough time for a store that does not wait to reveal itself: turns of the loop, and commits to wake it. */
const someTurns = async (store: EventStore): Promise<void> => {
  for (let round = 0; round < 10; round += 1) {
    await fill(store, 1);
    await turn();
  }
};

export const subscribingContract = (store: SharedStore): void => {
  it('a subscription delivers the events after its position, then new ones, each once and in order', async () => {
    const start = await fill(store(), 1);
    const history = await fill(store(), 25);
    const subscriber = new Subscriber(store(), { after: start, batchSize: 10 });
    await subscriber.untilPosition(history);
    const last = await fill(store(), 25);
    await subscriber.untilPosition(last);
    subscriber.leave();
    expect(subscriber.events).toEqual(await collect(store().readAll({ after: start })));
    expect(subscriber.batches.every(({ events }) => events.length <= 10)).toBe(true);
  });

  it('a subscription loses and repeats nothing while 4 writers append, from any position', async () => {
    const start = await fill(store(), 50);
    const after = (await collect(store().readAll({ after: start, direction: 'backwards', maxCount: 40 }))).map(
      ({ position }) => position,
    );
    const subscribers: Subscriber[] = [];
    const positions: (Position | undefined)[] = [undefined, start, after[0], after[13], after[39]];
    const join = (position: Position | undefined, batchSize: number) =>
      subscribers.push(new Subscriber(store(), { batchSize, ...(position && { after: position }) }));
    positions.forEach((position, index) => join(position, 3 + 7 * index));

    const writer = async (): Promise<void> => {
      const stream = aStream();
      let expectedRevision: number | 'noStream' = 'noStream';
      for (let round = 0; round < 40; round += 1) {
        const events = someEvents(1 + (round % 3));
        const answer = await store().appendToStream(stream, events, { expectedRevision });
        expectedRevision = answer.revision;
        if (round % 20 === 10) join(answer.position, 5);
        positions.push(...(round % 20 === 10 ? [answer.position] : []));
      }
    };
    await Promise.all([writer(), writer(), writer(), writer()]);

    const last = await fill(store(), 1);
    await Promise.all(subscribers.map((subscriber) => subscriber.untilPosition(last)));
    const log = await collect(store().readAll());
    for (const [index, subscriber] of subscribers.entries()) {
      subscriber.leave();
      const after = log.findIndex(({ position }) => position === positions[index]);
      expect(idsOf(subscriber.events)).toEqual(idsOf(log.slice(after + 1)));
    }
  });

  it('a subscription holds one batch for a slow consumer, and no more, until it is done', async () => {
    const start = await fill(store(), 1);
    await fill(store(), 30);
    const subscriber = new Subscriber(store(), { after: start, batchSize: 10, asksForMore: () => undefined });
    await subscriber.until(({ batches }) => batches.length === 1);
    await someTurns(store());
    expect(subscriber.batches).toHaveLength(1);

    subscriber.batches[0]!.done();
    await subscriber.until(({ batches }) => batches.length === 2);
    await someTurns(store());
    expect(subscriber.batches).toHaveLength(2);
    subscriber.leave();
  });

  it('a subscription ignores a second done of the same batch', async () => {
    const start = await fill(store(), 1);
    await fill(store(), 30);
    const subscriber = new Subscriber(store(), {
      after: start,
      batchSize: 10,
      asksForMore: (batch) => {
        if (subscriber.batches.length > 1) return;
        batch.done();
        batch.done();
      },
    });
    await subscriber.until(({ batches }) => batches.length === 2);
    subscriber.batches[0]!.done();
    await someTurns(store());
    expect(subscriber.batches).toHaveLength(2);
    subscriber.leave();
  });

  it('a subscription says when the end of the log is reached, once without events when the log is empty', async () => {
    const end = await fill(store(), 3);
    const subscriber = new Subscriber(store(), { after: end });
    await subscriber.until(({ batches }) => batches.length === 1);
    expect(subscriber.batches[0]).toMatchObject({ events: [], isCaughtUp: true });

    const last = await fill(store(), 4);
    await subscriber.untilPosition(last);
    await someTurns(store());
    subscriber.leave();
    expect(subscriber.batches.slice(1).every(({ events }) => events.length > 0)).toBe(true);
  });

  it('a subscription does not claim the end of the log while there are events behind the batch', async () => {
    const start = await fill(store(), 1);
    const end = await fill(store(), 20);
    const subscriber = new Subscriber(store(), { after: start, batchSize: 10 });
    await subscriber.untilPosition(end);
    subscriber.leave();
    expect(subscriber.batches.map(({ events, isCaughtUp }) => [events.length, isCaughtUp])).toEqual([
      [10, false],
      [10, true],
    ]);
  });

  it('a subscription delivers nothing after it was left', async () => {
    const start = await fill(store(), 1);
    const left = new Subscriber(store(), { after: start, asksForMore: () => undefined });
    await left.until(({ batches }) => batches.length === 1);
    left.leave();
    left.batches[0]!.done();
    await someTurns(store());
    expect(left.batches).toHaveLength(1);

    const leftAtOnce = new Subscriber(store(), { after: start });
    leftAtOnce.leave();
    await someTurns(store());
    expect(leftAtOnce.batches).toHaveLength(0);
  });

  it('a subscription may be left while a batch is being delivered', async () => {
    const start = await fill(store(), 1);
    await fill(store(), 30);
    const subscriber = new Subscriber(store(), {
      after: start,
      batchSize: 10,
      asksForMore: (batch) => {
        batch.done();
        subscriber.leave();
      },
    });
    await subscriber.until(({ batches }) => batches.length === 1);
    await someTurns(store());
    expect(subscriber.batches).toHaveLength(1);
  });
};
