import { expect, it } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import type { RecordedEvent } from '../event.js';
import { positionOf } from '../sequence.js';
import type { LogPage } from './log-page.js';
import { readPages } from './read-pages.js';

const event = (revision: number): RecordedEvent => ({
  id: newUuid(),
  streamName: 'case-1',
  revision,
  position: positionOf(revision + 1),
  type: 'Noted',
  data: {},
  metadata: {},
});
const pageFrom = (revision: number, count: number): LogPage => ({
  events: Array.from({ length: count }, (_, index) => event(revision + index)),
  isLast: false,
});
const next = ({ revision }: RecordedEvent) => revision + 1;

it('reading in pages lets other work run between two pages', async () => {
  const seen: (number | string)[] = [];
  setImmediate(() => seen.push('another turn'));
  for await (const { revision } of readPages(pageFrom, 0, next, 1_000)) if (revision % 500 === 0) seen.push(revision);
  expect(seen).toEqual([0, 'another turn', 500]);
});

it('reading in pages reads no page that nobody asks for', async () => {
  const pages: [number, number][] = [];
  const counted = (revision: number, count: number) => {
    pages.push([revision, count]);
    return pageFrom(revision, count);
  };
  for await (const { revision } of readPages(counted, 0, next, 1_200)) if (revision === 700) break;
  expect(pages).toEqual([
    [0, 500],
    [500, 500],
  ]);
});

it('reading in pages takes an empty page for the end only where it is said to be the last', async () => {
  const read = async (isLast: boolean) => {
    const revisions: number[] = [];
    const pages = (revision: number, count: number) =>
      revision < 500 ? pageFrom(revision, count) : { events: [], isLast };
    for await (const { revision } of readPages(pages, 0, next)) revisions.push(revision);
    return revisions;
  };
  expect(await read(true)).toHaveLength(500);
  await expect(read(false)).rejects.toMatchObject({ reason: 'damaged' });
});
