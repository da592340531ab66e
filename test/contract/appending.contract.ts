import { expect, it } from '@jest/globals';
import { comparePositions } from '@ecl/event-sourcing';
import { canonicalJson } from '@ecl/kernel';
import { anEvent, aStream, collect, idsOf, someEvents } from './events.js';
import type { SharedStore } from './event-store.contract.js';

/** Payloads that a careless store would change. */
const delicate: readonly [what: string, data: object][] = [
  ['an empty payload', {}],
  ['Chinese, Mongolian and Arabic text', { name: '呼和浩特市城市管理综合执法局', mn: 'ᠬᠥᠬᠡᠬᠣᠲᠠ', ar: 'الشاهد' }],
  ['characters beyond the basic plane', { name: '𠮷野家', face: '👮🏽‍♀️' }],
  ['combining characters, unnormalised', { composed: '\u00e9', decomposed: 'e\u0301' }],
  ['control characters', { text: 'a\u0000b\u001f\u2028\u2029\\"' }],
  [
    'large and small numbers',
    { large: 9_007_199_254_740_991, huge: 1.7976931348623157e308, tiny: 5e-324, third: 1 / 3 },
  ],
  ['keys that look like integers', { b: 1, a: 2, '10': 3, '2': 4 }],
  [
    'keys that mean something to JavaScript',
    JSON.parse('{"__proto__":{"a":1},"constructor":2,"toString":3}') as object,
  ],
  ['null, booleans and nesting', { none: null, yes: true, list: [[], {}, [null, [1]]] }],
];

export const appendingContract = (store: SharedStore): void => {
  it('a store gives back every event as it was appended', async () => {
    const stream = aStream();
    const event = anEvent({ metadata: { correlationId: 'c-7', actor: '李警官' } });
    const { position, revision } = await store().appendToStream(stream, [event], { expectedRevision: 'noStream' });
    expect(await collect(store().readStream(stream))).toEqual([{ ...event, streamName: stream, revision, position }]);
  });

  it.each(delicate)('an append keeps %s unchanged', async (_, data) => {
    const stream = aStream();
    await store().appendToStream(stream, [anEvent({ data })], { expectedRevision: 'noStream' });
    const [read] = await collect(store().readStream(stream));
    expect(canonicalJson(read?.data)).toBe(canonicalJson(data));
  });

  it('an append keeps the payload as it was at the call, whatever the caller changes later', async () => {
    const stream = aStream();
    const data = { amountInFen: 100 };
    const appended = store().appendToStream(stream, [anEvent({ data })], { expectedRevision: 'noStream' });
    data.amountInFen = 999;
    await appended;
    expect((await collect(store().readStream(stream)))[0]?.data).toEqual({ amountInFen: 100 });
  });

  it('an append answers with the revision and the position of the last event', async () => {
    const stream = aStream();
    const answer = await store().appendToStream(stream, someEvents(3), { expectedRevision: 'noStream' });
    const last = (await collect(store().readStream(stream))).at(-1);
    expect(answer).toEqual({ revision: 2, position: last?.position, isRepeated: false });
  });

  it('an append writes its events in their order and next to each other in the log', async () => {
    const start = await store().lastPosition();
    const appends = Array.from({ length: 20 }, () => ({ stream: aStream(), events: someEvents(5) }));
    await Promise.all(
      appends.map(({ stream, events }) => store().appendToStream(stream, events, { expectedRevision: 'noStream' })),
    );
    const log = await collect(store().readAll(start === undefined ? {} : { after: start }));
    for (const { stream, events } of appends) {
      const first = log.findIndex(({ streamName }) => streamName === stream);
      expect(idsOf(log.slice(first, first + 5))).toEqual(idsOf(events));
    }
  });

  it('an append writes no event when one of them is refused', async () => {
    const stream = aStream();
    const known = anEvent();
    await store().appendToStream(stream, [known], { expectedRevision: 'noStream' });
    const mixed = [anEvent(), known, anEvent()];
    await expect(store().appendToStream(stream, mixed, { expectedRevision: 0 })).rejects.toThrow();
    expect(idsOf(await collect(store().readStream(stream)))).toEqual([known.id]);
  });

  it('later appends get later positions', async () => {
    const first = await store().appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
    const second = await store().appendToStream(aStream(), someEvents(4), { expectedRevision: 'noStream' });
    expect(comparePositions(first.position, second.position)).toBeLessThan(0);
    expect(comparePositions(second.position, second.position)).toBe(0);
    expect(await store().lastPosition()).toBe(second.position);
  });

  it('an append is shown to readers as soon as it is acknowledged', async () => {
    for (let round = 0; round < 20; round += 1) {
      const stream = aStream();
      await store().appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' });
      expect(await collect(store().readStream(stream))).toHaveLength(1);
    }
  });
};
