import { describe, expect, it } from '@jest/globals';
import type { LogPage, Position } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import fc from 'fast-check';
import { fromWire } from '../encoding/from-wire.js';
import { identifierOf } from '../encoding/to-wire.js';
import { ID_KEY } from '../encoding/wire-id.js';
import { positionOfWire } from '../encoding/wire-position.js';
import { ReadResp, type EventOnWire } from '../protocol/protocol.js';
import { fromLiveTail } from './from-live-tail.js';
import { LiveTail } from './live-tail.js';

const placeOf = (number: number): Position => positionOfWire({ commit: String(number), prepare: String(number) });

const eventAt = (number: number, data = '{}', place = String(number)): EventOnWire =>
  new ReadResp.ReadEvent().setEvent(
    new ReadResp.ReadEvent.RecordedEvent()
      .setStreamIdentifier(identifierOf('case-1'))
      .setStreamRevision(String(number))
      .setCommitPosition(place)
      .setPreparePosition(place)
      .setData(Buffer.from(data))
      .setCustomMetadata(Buffer.from(`{"${ID_KEY}":"${newUuid()}"}`)),
  );

const tailOf = (from: number, to: number, data?: string): LiveTail => {
  const tail = new LiveTail();
  for (let number = from; number <= to; number += 1) tail.push(eventAt(number, data));
  return tail;
};

const revisionsOf = (page: LogPage | undefined) => page?.events.map(({ revision }) => revision);

describe('the end of the log that was pushed', () => {
  it('gives what follows one of its events, as much as is asked for', () => {
    const tail = tailOf(11, 15);
    expect(revisionsOf(tail.after(placeOf(12), 2))).toEqual([13, 14]);
    expect(tail.after(placeOf(12), 2)).toMatchObject({ isLast: false });
    expect(revisionsOf(tail.after(placeOf(12), 3))).toEqual([13, 14, 15]);
    expect(tail.after(placeOf(12), 3)).toMatchObject({ isLast: true });
    expect(tail.after(placeOf(15), 3)).toEqual({ events: [], isLast: true });
  });

  it.each([
    ['its first event', placeOf(10)],
    ['the beginning of the log', undefined],
    ['what it has not heard yet', placeOf(16)],
  ])('does not know what stands behind a place before or after it: %s', (_, place) => {
    expect(tailOf(11, 15).after(place, 5)).toBeUndefined();
  });

  it('knows no event twice that is pushed twice', () => {
    const tail = tailOf(11, 15);
    tail.push(eventAt(14));
    tail.push(eventAt(15));
    expect(revisionsOf(tail.after(placeOf(11), 9))).toEqual([12, 13, 14, 15]);
  });

  it('stands behind nothing once an event without a place was pushed', () => {
    const tail = tailOf(11, 15);
    tail.push(eventAt(16, '{}', '18446744073709551615'));
    expect(tail.after(placeOf(15), 5)).toBeUndefined();
    tail.push(eventAt(17));
    expect(tail.after(placeOf(15), 5)).toBeUndefined();
  });

  it('keeps a thousand events at most, the later ones', () => {
    const tail = tailOf(1, 5_000);
    expect(tail.after(placeOf(3_999), 5)).toBeUndefined();
    expect(revisionsOf(tail.after(placeOf(4_600), 3))).toEqual([4_601, 4_602, 4_603]);
  });

  it('keeps four megabytes at most, and always the last event', () => {
    const large = JSON.stringify({ text: 'x'.repeat(1_000_000) });
    const tail = tailOf(1, 20, large);
    expect(tail.after(placeOf(16), 5)).toBeUndefined();
    expect(revisionsOf(tail.after(placeOf(19), 5))).toEqual([20]);
    tail.push(eventAt(21, JSON.stringify({ text: 'x'.repeat(5_000_000) })));
    expect(tail.after(placeOf(21), 5)).toEqual({ events: [], isLast: true });
  });

  it('remembers how far it was heard when it keeps nothing any more, until it begins anew', () => {
    const tail = tailOf(9, 10);
    tail.clear();
    expect(tail.after(placeOf(10), 5)).toBeUndefined();
    expect([undefined, placeOf(9), placeOf(10), placeOf(11)].map((place) => tail.hasHeard(place))).toEqual([
      true,
      true,
      true,
      false,
    ]);
    tail.begin();
    expect(tail.hasHeard(placeOf(9))).toBe(false);
  });
});

describe('a follower of it', () => {
  const signal = new AbortController().signal;

  it('reads until the end of the log was reached by reading, wherever it begins', async () => {
    const asked: (Position | undefined)[] = [];
    let isLast = false;
    const pages = fromLiveTail(
      async (after) => {
        asked.push(after);
        return { events: [], isLast };
      },
      tailOf(1, 9),
    );
    await pages(placeOf(5), 1, signal);
    isLast = true;
    await pages(placeOf(5), 1, signal);
    expect(asked).toEqual([placeOf(5), placeOf(5)]);
    expect(revisionsOf(await pages(placeOf(5), 1, signal))).toEqual([6]);
    expect(asked).toHaveLength(2);
  });

  it('is told that the log is damaged by an event that no ledger has written', async () => {
    const tail = tailOf(1, 5);
    tail.push(eventAt(6, 'no JSON'));
    const pages = fromLiveTail(async () => ({ events: [], isLast: true }), tail);
    await pages(placeOf(5), 5, signal);
    expect(() => pages(placeOf(5), 5, signal)).toThrow(expect.objectContaining({ reason: 'damaged' }));
  });

  it('misses and doubles nothing, however reading and what is pushed take turns', async () => {
    const step = fc.oneof(
      fc.record({ is: fc.constant('append' as const), count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ is: fc.constant('push' as const), count: fc.integer({ min: 1, max: 40 }) }),
      fc.record({ is: fc.constant('ask' as const), count: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ is: fc.constant('clear' as const), count: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 50 }), fc.array(step, { maxLength: 60 }), async (before, steps) => {
        const log = Array.from({ length: before }, (_, index) => eventAt(index + 1));
        const tail = new LiveTail();
        let pushed = log.length;
        const pages = fromLiveTail(async (after, count) => {
          const from = after === undefined ? 0 : Number(after.split('/')[0]);
          const events = log.slice(from, from + count).map((event) => fromWire(event).event);
          return { events, isLast: from + count >= log.length };
        }, tail);
        const seen: number[] = [];
        let place: Position | undefined;
        const ask = async (count: number): Promise<number> => {
          const { events } = await pages(place, count, signal);
          seen.push(...events.map(({ revision }) => revision));
          place = events.at(-1)?.position ?? place;
          return events.length;
        };
        for (const { is, count } of steps) {
          if (is === 'append') for (let n = 0; n < count; n += 1) log.push(eventAt(log.length + 1));
          else if (is === 'push') for (const event of log.slice(pushed, (pushed += count))) tail.push(event);
          else if (is === 'ask') await ask(count);
          else tail.clear();
          pushed = Math.min(pushed, log.length);
        }
        for (const event of log.slice(pushed)) tail.push(event);
        while ((await ask(7)) > 0);
        expect(seen).toEqual(log.map((_, index) => index + 1));
      }),
    );
  });
});
