import { expect, it } from '@jest/globals';
import { position, type LogPage, type Position, type RecordedEvent } from '@ecl/event-sourcing';
import { newUuid } from '@ecl/kernel';
import { readingAhead } from './read-ahead.js';

const eventAt = (place: number): RecordedEvent => ({
  id: newUuid(),
  streamName: 'case-1',
  revision: place,
  position: position(String(place)),
  type: 'Noted',
  data: {},
  metadata: {},
});

/** A log of so many events, which may grow, and the places after which its pages were read. */
const aLog = (count: number) => {
  const log = { count, asked: [] as (string | undefined)[], failAfter: undefined as string | undefined };
  const readPage = async (after: Position | undefined, maxCount: number): Promise<LogPage> => {
    log.asked.push(after);
    if (after === log.failAfter && after !== undefined) throw new Error('the node is gone');
    const from = Number(after ?? 0) + 1;
    const to = Math.min(log.count, from + maxCount - 1);
    const events = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => eventAt(from + index));
    return { events, isLast: to === log.count };
  };
  return { log, pages: readingAhead(readPage) };
};

const placesOf = ({ events }: LogPage) => events.map((event) => Number(event.position));

it('reads no page ahead for a reader who wants one alone', async () => {
  const { log, pages } = aLog(10);
  await pages(undefined, 2);
  expect(log.asked).toEqual([undefined]);
});

it('reads one page ahead, and not two, for a reader who goes on', async () => {
  const { log, pages } = aLog(10);
  await pages(undefined, 2);
  await pages(position('2'), 2);
  expect(log.asked).toEqual([undefined, '2', '4']);
});

it('gives every event once and in order, also to a reader who changes pace or goes back', async () => {
  const { pages } = aLog(100);
  await pages(undefined, 2);
  await pages(position('2'), 2);
  expect(placesOf(await pages(position('4'), 3))).toEqual([5, 6, 7]);
  expect(placesOf(await pages(position('7'), 3))).toEqual([8, 9, 10]);
  expect(placesOf(await pages(position('1'), 2))).toEqual([2, 3]);
  expect(placesOf(await pages(position('3'), 2))).toEqual([4, 5]);
  expect(placesOf(await pages(position('5'), 2))).toEqual([6, 7]);
});

it('does not call a page the last one when the log has grown since it was read ahead', async () => {
  const { log, pages } = aLog(6);
  await pages(undefined, 2);
  await pages(position('2'), 2);
  log.count = 9;
  expect(await pages(position('4'), 2)).toMatchObject({ isLast: false });
  expect(await pages(position('6'), 5)).toMatchObject({ isLast: true, events: { length: 3 } });
});

it('tells of a page that could not be read ahead when it is asked for, and then reads on', async () => {
  const { log, pages } = aLog(10);
  log.failAfter = '4';
  await pages(undefined, 2);
  await pages(position('2'), 2);
  await expect(pages(position('4'), 2)).rejects.toThrow('the node is gone');
  log.failAfter = undefined;
  expect(placesOf(await pages(position('4'), 2))).toEqual([5, 6]);
});
