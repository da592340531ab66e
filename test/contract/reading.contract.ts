import { beforeAll, expect, it } from '@jest/globals';
import { comparePositions, type NewEvent, type Position, type StreamName } from '@ecl/event-sourcing';
import { anEvent, aStream, collect, idsOf, someEvents } from './events.js';
import type { SharedStore } from './event-store.contract.js';

const LENGTH = 1_203;

/** @param timesLeft how often a read is left in the middle */
export const readingContract = (store: SharedStore, timesLeft: number): void => {
  let stream: StreamName;
  let events: NewEvent[];
  let before: Position;
  const backwards = <T>(list: readonly T[]): T[] => [...list].reverse();

  beforeAll(async () => {
    before = (await store().appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' })).position;
    stream = aStream();
    events = someEvents(LENGTH);
    await store().appendToStream(stream, events, { expectedRevision: 'noStream' });
  });

  it('a stream that does not exist gives nothing', async () => {
    expect(await collect(store().readStream(aStream()))).toEqual([]);
    expect(await collect(store().readStream(aStream(), { direction: 'backwards' }))).toEqual([]);
  });

  it('a read gives a long stream whole, in its order, forwards and backwards', async () => {
    expect(idsOf(await collect(store().readStream(stream)))).toEqual(idsOf(events));
    expect(idsOf(await collect(store().readStream(stream, { direction: 'backwards' })))).toEqual(
      backwards(idsOf(events)),
    );
  });

  it('a read starts a stream at a revision, inclusive in both directions', async () => {
    const forwards = await collect(store().readStream(stream, { fromRevision: 700 }));
    expect(idsOf(forwards)).toEqual(idsOf(events.slice(700)));
    const back = await collect(store().readStream(stream, { fromRevision: 700, direction: 'backwards' }));
    expect(idsOf(back)).toEqual(backwards(idsOf(events.slice(0, 701))));
    expect(await collect(store().readStream(stream, { fromRevision: LENGTH }))).toEqual([]);
  });

  it.each([0, 1, 500, 501, LENGTH, LENGTH + 10])('a read gives at most %i events of a stream', async (maxCount) => {
    expect(idsOf(await collect(store().readStream(stream, { maxCount })))).toEqual(idsOf(events.slice(0, maxCount)));
    expect(await collect(store().readStream(stream, { maxCount, direction: 'backwards' }))).toHaveLength(
      Math.min(maxCount, LENGTH),
    );
  });

  it('a read gives the whole log after a position, exclusive, in its one order', async () => {
    const log = await collect(store().readAll({ after: before }));
    expect(idsOf(log.slice(0, LENGTH))).toEqual(idsOf(events));
    log.slice(1).forEach((event, index) => {
      expect(comparePositions(log[index]!.position, event.position)).toBeLessThan(0);
    });
  });

  it('a read gives the log backwards: from the end, or from before a position', async () => {
    const end = (await collect(store().readAll({ direction: 'backwards', maxCount: 1 })))[0];
    expect(end?.position).toBe(await store().lastPosition());
    const last = (await collect(store().readStream(stream, { direction: 'backwards', maxCount: 1 })))[0]!;
    const back = await collect(store().readAll({ after: last.position, direction: 'backwards', maxCount: LENGTH }));
    expect(idsOf(back.slice(0, LENGTH - 1))).toEqual(backwards(idsOf(events.slice(0, -1))));
    expect(back.at(-1)?.position).toBe(before);
  });

  it.each([0, 1, 499, 1_000])('a read gives at most %i events of the log', async (maxCount) => {
    const log = await collect(store().readAll({ after: before, maxCount }));
    expect(idsOf(log)).toEqual(idsOf(events.slice(0, maxCount)));
  });

  it('consecutive reads of parts give the whole log', async () => {
    const pieces: string[] = [];
    let after: Position | undefined = before;
    for (let round = 0; round < 20; round += 1) {
      const piece = await collect(store().readAll({ after, maxCount: 97 }));
      pieces.push(...idsOf(piece));
      after = piece.at(-1)?.position ?? after;
    }
    expect(pieces).toEqual(idsOf(await collect(store().readAll({ after: before, maxCount: 20 * 97 }))));
  });

  it('a read may be left in the middle, many times, and the store goes on', async () => {
    for (let round = 0; round < timesLeft; round += 1) {
      for await (const event of store().readAll({ after: before })) if (event.revision === round) break;
      for await (const event of store().readStream(stream, { direction: 'backwards' }))
        if (event.revision < LENGTH - 1) break;
    }
    await expect(
      store().appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' }),
    ).resolves.toMatchObject({ revision: 0 });
  });

  it('a read gives objects that no one else holds', async () => {
    const [first] = await collect(store().readStream(stream, { maxCount: 1 }));
    (first!.data as { index: number }).index = -1;
    const [again] = await collect(store().readStream(stream, { maxCount: 1 }));
    expect(again?.data).toEqual({ index: 0 });
  });
};
