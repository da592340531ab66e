import type { LogPage, RecordedEvent } from '@ecl/event-sourcing';
import { setImmediate as nextTurn } from 'node:timers/promises';

const PAGE_EVENTS = 500;

/**
 * Events one by one out of pages. Between two pages the event loop gets its turn, so that a long read does not hold up
 * everybody else.
 *
 * @param cursor where the first page begins
 * @param cursorAfter where the page after this event begins
 */
export async function* readPages(
  readPage: (cursor: number, maxCount: number) => LogPage,
  cursor: number,
  cursorAfter: (last: RecordedEvent) => number,
  maxCount = Infinity,
): AsyncIterable<RecordedEvent> {
  let left = maxCount;
  while (left > 0) {
    const { events, isLast } = readPage(cursor, Math.min(left, PAGE_EVENTS));
    for (const event of events) yield event;
    const last = events.at(-1);
    if (isLast || !last) return;
    left -= events.length;
    cursor = cursorAfter(last);
    await nextTurn();
  }
}
