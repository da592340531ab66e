import type { EventStore } from '../event-store.js';
import type { RecordedEvent } from '../event.js';
import { comparePositions, type Position } from '../position.js';

/** The events of a log after one position (exclusive; undefined: from the start) up to another (inclusive; undefined: none). */
export async function* eventsUpTo(
  end: Position | undefined,
  store: EventStore,
  after?: Position,
): AsyncIterable<RecordedEvent> {
  if (end === undefined || after === end) return;
  for await (const event of store.readAll(after === undefined ? {} : { after })) {
    const place = comparePositions(event.position, end);
    if (place <= 0) yield event;
    if (place >= 0) return;
  }
}
