import { expect, it } from '@jest/globals';
import { anEvent, aStream, collect, idsOf } from './events.js';
import type { OpenStore } from './event-store.contract.js';
import { Subscriber } from './subscriber.js';

export const emptyLogContract = (open: OpenStore): void => {
  it('an empty log has no last position', async () => {
    const store = await open();
    expect(await store.lastPosition()).toBeUndefined();
    expect(await collect(store.readAll())).toEqual([]);
    await store.close();
  });

  it('a subscription to an empty log begins with an empty batch', async () => {
    const own = await open();
    const subscriber = new Subscriber(own);
    await subscriber.until(({ batches }) => batches.length === 1);
    expect(subscriber.batches[0]).toMatchObject({ events: [], isCaughtUp: true });
    const event = anEvent();
    await own.appendToStream(aStream(), [event], { expectedRevision: 'noStream' });
    await subscriber.until(({ batches }) => batches.length === 2);
    expect(idsOf(subscriber.events)).toEqual([event.id]);
    await own.close();
    expect(subscriber.isCompleted).toBe(true);
  });
};
