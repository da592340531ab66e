import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent } from '../event.js';
import { leadingOn, type LogPage } from './log-page.js';

const PAGE_EVENTS = 500;

/**
 * Events one by one out of pages. Between two pages the event loop runs, so that a long read does not block other work;
 * a reader that stops early leaves nothing open.
 *
 * @param cursor where the first page begins
 * @param cursorAfter where the page after this event begins
 * @throws EventStoreUnavailable `damaged` for an empty page that is not the last
 */
export async function* readPages<Cursor>(
  readPage: (cursor: Cursor, maxCount: number) => LogPage | Promise<LogPage>,
  cursor: Cursor,
  cursorAfter: (last: RecordedEvent) => Cursor,
  maxCount = Infinity,
): AsyncIterable<RecordedEvent> {
  let left = maxCount;
  while (left > 0) {
    const { events, isLast } = leadingOn(await readPage(cursor, Math.min(left, PAGE_EVENTS)));
    for (const event of events) yield event;
    const last = events.at(-1);
    if (isLast || !last) return;
    left -= events.length;
    cursor = cursorAfter(last);
    await nextTurn();
  }
}
