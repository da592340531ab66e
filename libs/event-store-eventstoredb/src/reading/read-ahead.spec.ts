import { expect, it } from '@jest/globals';
import type { LogPage, Position } from '@ecl/event-sourcing';
import fc from 'fast-check';
import { fromWire } from '../encoding/from-wire.js';
import { eventAt, placeOf } from '../encoding/wire-events.fixture.js';
import { Portion } from './portion.js';
import { readingAhead } from './read-ahead.js';

/** A log of so many events, which may grow, and what it was asked for: pages and portions, and behind which event. */
const aLog = (count: number) => {
  const log = { count, asked: [] as string[], breaksOffAt: Infinity, cutTo: Infinity, unreadable: 0, isGone: false };
  const wireEvents = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) =>
      eventAt(from + index, from + index === log.unreadable ? 'no JSON' : '{}'),
    );
  const numberOf = (place: Position | undefined): number => Number(place?.split('/')[0] ?? 0);
  const readPage = async (after: Position | undefined, maxCount: number): Promise<LogPage> => {
    log.asked.push(`page behind ${String(numberOf(after))}`);
    if (log.isGone) throw new Error('the node is gone');
    const from = numberOf(after) + 1;
    const to = Math.min(log.count, from + maxCount - 1);
    return { events: wireEvents(from, to).map((event) => fromWire(event).event), isLast: to === log.count };
  };
  const openPortion = (after: Position, most: number): Portion => {
    log.asked.push(`${String(most)} behind ${String(numberOf(after))}`);
    const portion = new Portion(after);
    const from = numberOf(after);
    const isCut = log.cutTo <= most;
    const wanted = from + Math.min(log.cutTo, most + 1);
    const to = Math.min(log.count, log.breaksOffAt, wanted);
    const read = async (): Promise<boolean> => {
      for (const event of wireEvents(from, to)) {
        await Promise.resolve();
        portion.push(fromWire(event).event);
      }
      return to === wanted || (isCut && to === log.count);
    };
    void read().then(
      (more) => portion.end(more),
      () => portion.end(false),
    );
    return portion;
  };
  return { log, pages: readingAhead(readPage, openPortion) };
};

const numbersOf = ({ events }: LogPage) => events.map(({ revision }) => revision);

/** Reads on in pages of so many events, until the last one. */
const readOn = async (pages: ReturnType<typeof aLog>['pages'], maxCount: number, from = 0, sizes: number[] = []) => {
  const numbers: number[] = [];
  let after = from === 0 ? undefined : placeOf(from);
  for (;;) {
    const page = await pages(after, maxCount);
    numbers.push(...numbersOf(page));
    sizes.push(page.events.length);
    after = page.events.at(-1)?.position ?? after;
    if (page.isLast) return numbers;
  }
};
const oneTo = (last: number) => Array.from({ length: last }, (_, index) => index + 1);

it('reading ahead gives every event once and in order, whatever the pages and however the portions end', () =>
  fc.assert(
    fc.asyncProperty(
      fc.nat(80),
      fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 5 }),
      fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 12 })),
      fc.oneof(fc.constant(Infinity), fc.integer({ min: 1, max: 80 })),
      async (count, sizes, cutTo, breaksOffAt) => {
        const { log, pages } = aLog(count);
        Object.assign(log, { cutTo, breaksOffAt });
        const seen: number[] = [];
        let page: LogPage | undefined;
        for (let turn = 0; !page?.isLast; turn += 1) {
          const after = seen.length === 0 ? undefined : placeOf(seen.length);
          page = await pages(after, sizes[turn % sizes.length]!);
          seen.push(...numbersOf(page));
        }
        expect(seen).toEqual(oneTo(count));
      },
    ),
  ));

it('reading ahead asks for one page for a reader who wants no other', async () => {
  const { log, pages } = aLog(10);
  await pages(undefined, 2);
  expect(log.asked).toEqual(['page behind 0']);
});

it('reading ahead asks for several pages at once for a reader who goes on, and for the next ones when all of them have come', async () => {
  const { log, pages } = aLog(100);
  await pages(undefined, 2);
  await pages(placeOf(2), 2);
  expect(log.asked).toEqual(['page behind 0', '16 behind 2']);
  for (const last of [4, 6, 8, 10, 12, 14, 16]) await pages(placeOf(last), 2);
  expect(log.asked).toEqual(['page behind 0', '16 behind 2', '16 behind 18']);
});

it('reading ahead asks for no third portion while nobody takes from the second', async () => {
  const { log, pages } = aLog(100);
  await pages(undefined, 2);
  await pages(placeOf(2), 2);
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve();
  expect(log.asked).toEqual(['page behind 0', '16 behind 2', '16 behind 18']);
});

it.each([1, 2, 7, 17, 18, 19, 20, 34, 35, 36, 99])(
  'reading ahead gives each of %s events once and in order, to the last',
  async (count) => {
    const { pages } = aLog(count);
    expect(await readOn(pages, 2)).toEqual(oneTo(count));
  },
);

it('reading ahead gives every event once and in order, also to a reader who changes pace or goes back', async () => {
  const { pages } = aLog(100);
  await pages(undefined, 2);
  await pages(placeOf(2), 2);
  expect(numbersOf(await pages(placeOf(4), 3))).toEqual([5, 6, 7]);
  expect(numbersOf(await pages(placeOf(7), 99))).toEqual(oneTo(18).slice(7));
  expect(numbersOf(await pages(placeOf(1), 2))).toEqual([2, 3]);
  expect(numbersOf(await pages(placeOf(3), 2))).toEqual([4, 5]);
  expect(numbersOf(await pages(placeOf(5), 2))).toEqual([6, 7]);
});

it('reading ahead does not call a page the last one when the log has grown since it was asked for', async () => {
  const { log, pages } = aLog(6);
  await pages(undefined, 2);
  await pages(placeOf(2), 2);
  log.count = 9;
  expect(await pages(placeOf(4), 2)).toMatchObject({ isLast: false, events: { length: 2 } });
  expect(await pages(placeOf(6), 5)).toMatchObject({ isLast: true, events: { length: 3 } });
});

it('reading ahead reads page by page the events before which a portion breaks off', async () => {
  const { log, pages } = aLog(40);
  log.breaksOffAt = 7;
  expect(await readOn(pages, 2)).toEqual(oneTo(40));
});

it('reading ahead reports what cannot be reached or read when it is asked for, and then reads on', async () => {
  const { log, pages } = aLog(40);
  log.breaksOffAt = 4;
  await pages(undefined, 2);
  log.isGone = true;
  await expect(pages(placeOf(2), 2)).rejects.toThrow('the node is gone');
  log.isGone = false;
  log.breaksOffAt = Infinity;
  log.unreadable = 12;
  expect(numbersOf(await pages(placeOf(2), 4))).toEqual([3, 4, 5, 6]);
  expect(numbersOf(await pages(placeOf(6), 4))).toEqual([7, 8, 9, 10]);
  await expect(pages(placeOf(10), 4)).rejects.toThrow('not JSON');
  log.unreadable = 0;
  expect(await readOn(pages, 4, 10)).toEqual(oneTo(40).slice(10));
});
