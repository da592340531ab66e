import { newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import type { Event } from '../event.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import { LoadedStreams, type KeptStreams } from './loaded-streams.js';

/** A state that keeps all its events, as that of a case does. */
const folding = {
  initialState: [] as readonly Event[],
  evolve: (state: readonly Event[], event: Event) => [...state, event],
};

/** Streams by name with so many events each, and from where on each load read. */
const loading = async (atMost: KeptStreams, lengths: Readonly<Record<string, number>>) => {
  const store = new InMemoryEventStore();
  const append = (name: string, count: number) =>
    store.appendToStream(
      name,
      Array.from({ length: count }, () => ({ id: newUuid(), type: 'Noted', data: {}, metadata: {} })),
      { expectedRevision: 'any' },
    );
  for (const [name, count] of Object.entries(lengths)) await append(name, count);
  const readFrom: (number | undefined)[] = [];
  const readStream: typeof store.readStream = (name, range) => {
    readFrom.push(range?.fromRevision);
    return store.readStream(name, range);
  };
  const streams = new LoadedStreams<readonly Event[], Event>(
    Object.assign(Object.create(store) as InMemoryEventStore, { readStream }),
    folding,
    atMost,
  );
  const load = async (...names: readonly string[]): Promise<readonly (number | undefined)[]> => {
    readFrom.length = 0;
    for (const name of names) await streams.load(name);
    return [...readFrom];
  };
  return { streams, append, load };
};

describe('the streams that are kept in memory', () => {
  it('are no more than their number, and those used last', async () => {
    const { load } = await loading({ streams: 2, events: 100 }, { a: 1, b: 1, c: 1 });
    expect(await load('a', 'b', 'a', 'c')).toEqual([0, 0, 1, 0]);
    expect(await load('a', 'b')).toEqual([1, 0]);
  });

  it('have no more events than may be kept, however few streams they are', async () => {
    const { load } = await loading({ streams: 100, events: 10 }, { a: 4, b: 4, c: 4 });
    expect(await load('a', 'b', 'a')).toEqual([0, 0, 4]);
    expect(await load('c')).toEqual([0]);
    expect(await load('a', 'c', 'b')).toEqual([4, 4, 0]);
  });

  it('a stream that grows is counted as it is then', async () => {
    const { load, append } = await loading({ streams: 100, events: 10 }, { a: 4, b: 4 });
    await load('a', 'b');
    await append('b', 3);
    expect(await load('b')).toEqual([4]);
    expect(await load('b', 'a')).toEqual([7, 0]);
  });

  it('a stream longer than all that may be kept is loaded whole each time, and drives out no other', async () => {
    const { load, streams } = await loading({ streams: 100, events: 3 }, { long: 5, short: 1 });
    expect(await load('short', 'long', 'long', 'short')).toEqual([0, 0, 0, 1]);
    expect((await streams.load('long')).state).toHaveLength(5);
  });

  it('a stream that is forgotten is not counted any more', async () => {
    const { load, streams } = await loading({ streams: 100, events: 8 }, { a: 4, b: 4 });
    await load('a', 'b');
    streams.forget('a');
    streams.forget('a');
    expect(await load('a', 'b')).toEqual([0, 4]);
  });
});
