import { describe, expect, it } from '@jest/globals';
import { position, type SerializedEvent } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { wireEvent, wireIdOf } from '../encoding/wire-id.js';
import { KnownStream } from './known-stream.js';
import { KnownStreams } from './known-streams.js';

const serialized = (): SerializedEvent => ({ id: newUuid(), type: 'CaseFiled', data: '{}', metadata: '{}' });
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const readAs = (event: SerializedEvent, revision: number) => ({
  event: {
    id: event.id,
    streamName: 'case-1',
    revision,
    position: position(`${String(revision)}/1`),
    type: event.type,
    data: {},
    metadata: {},
  },
  wireId: wireIdOf(event),
  bytes: 4,
});

describe('what is known of a stream', () => {
  it('a known stream grows by the events read, in order and without a gap', () => {
    const stream = new KnownStream('case-1');
    const [first, second, third] = [serialized(), serialized(), serialized()];
    stream.read(readAs(second, 1));
    stream.read(readAs(first, 0));
    stream.read(readAs(first, 0));
    stream.read(readAs(third, 2));
    expect(stream.size).toBe(1);
    expect(stream.find(first.id)).toMatchObject({ revision: 0, position: '0/1' });
    expect(stream.find(third.id)).toBeUndefined();
  });

  it('a known stream recognises the same bytes and others under the same id, read or written', () => {
    const stream = new KnownStream('case-1');
    const [read, written] = [serialized(), serialized()];
    stream.read(readAs(read, 0));
    stream.stored([wireEvent(written)], position('5/5'));
    for (const event of [read, written]) {
      expect(stream.find(event.id)?.hasBytesOf(event)).toBe(true);
      expect(stream.find(event.id)?.hasBytesOf({ ...event, data: '{"a":1}' })).toBe(false);
      expect(stream.find(event.id)?.hasBytesOf({ ...event, type: 'CaseClosed' })).toBe(false);
    }
  });

  it('a known stream keeps ids, and no payloads', async () => {
    const stream = new KnownStream('case-1');
    const payloads = Array.from({ length: 10 }, () => {
      const event = serialized();
      stream.stored([wireEvent(event)], position('5/5'));
      return new WeakRef(event);
    });
    await turn();
    collectGarbage();
    expect(payloads.filter((payload) => payload.deref() !== undefined)).toEqual([]);
    expect(stream.size).toBe(10);
  });
});

describe('the known streams', () => {
  it('the known streams forget those that were not used for longest, and never the one in use', () => {
    const known = new KnownStreams(5);
    const grow = (name: string, count: number): void => {
      const stream = known.of(name);
      stream.stored(Array.from({ length: count }, serialized).map(wireEvent), position('9/9'));
      known.grown(count);
    };
    grow('a', 2);
    grow('b', 2);
    known.of('a');
    grow('c', 2);
    expect(['a', 'b', 'c'].map((name) => known.of(name).size)).toEqual([2, 0, 2]);
    grow('d', 50);
    expect(known.of('d').size).toBe(50);
  });
});
