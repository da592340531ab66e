import { expect, it } from '@jest/globals';
import { lastValueFrom, toArray } from 'rxjs';
import { anEvent, aStream, collect, someEvents } from './events.js';
import type { OpenStore } from './event-store.contract.js';

export const closingContract = (open: OpenStore): void => {
  it('closing waits for the appends that are under way', async () => {
    const store = await open();
    const appends = Array.from({ length: 30 }, () =>
      store.appendToStream(aStream(), someEvents(2), { expectedRevision: 'noStream' }),
    );
    const [results] = await Promise.all([Promise.all(appends), store.close()]);
    expect(results).toHaveLength(30);
  });

  it('a closed store refuses every later call, and says why', async () => {
    const store = await open();
    const stream = aStream();
    await store.appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' });
    await store.close();
    const closed = { name: 'EventStoreUnavailable', reason: 'closed' };
    await expect(store.appendToStream(stream, [anEvent()], { expectedRevision: 'any' })).rejects.toMatchObject(closed);
    await expect(collect(store.readStream(stream))).rejects.toMatchObject(closed);
    await expect(collect(store.readAll())).rejects.toMatchObject(closed);
    await expect(store.lastPosition()).rejects.toMatchObject(closed);
  });

  it('closing ends a read that is under way, and says why', async () => {
    const store = await open();
    await store.appendToStream(aStream(), someEvents(1_500), { expectedRevision: 'noStream' });
    const reading = store.readAll()[Symbol.asyncIterator]();
    await reading.next();
    await store.close();
    const rest = (async () => {
      while (!(await reading.next()).done);
    })();
    await expect(rest).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'closed' });
  });

  it('closing completes every subscription, also one made later', async () => {
    const store = await open();
    const batches = lastValueFrom(store.subscribeToAll().pipe(toArray()));
    await store.close();
    await expect(batches).resolves.toBeDefined();
    await expect(lastValueFrom(store.subscribeToAll().pipe(toArray()))).resolves.toEqual([]);
  });

  it('a store may be closed twice', async () => {
    const store = await open();
    await store.close();
    await expect(store.close()).resolves.toBeUndefined();
  });
};
