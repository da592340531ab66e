import { comparePositions, type EventStore, type Position, type RecordedEvent } from '@ecl/event-sourcing';

/** A portion of the log: what comes behind `after`, up to a position and at most so much. */
export interface PortionAsked {
  /** Exclusive; undefined: from the start of the log. */
  readonly after: Position | undefined;
  /** Inclusive. */
  readonly upTo: Position;
  readonly maxCount: number;
}

/** Fewer events than `maxCount` say that there is no more up to that position. @throws EventStoreUnavailable */
export type ReadPortion = (asked: PortionAsked) => Promise<readonly RecordedEvent[]>;

export const portionOf =
  (store: EventStore): ReadPortion =>
  async ({ after, upTo, maxCount }) => {
    const events: RecordedEvent[] = [];
    if (after !== undefined && comparePositions(after, upTo) >= 0) return events;
    for await (const event of store.readAll({ ...(after === undefined ? {} : { after }), maxCount })) {
      if (comparePositions(event.position, upTo) > 0) break;
      events.push(event);
    }
    return events;
  };

const KEPT = 16;

/**
 * The same, read once for however many ask for the same: most readers of a live stream stand at the end of the log. What is recorded
 * up to a position does not change any more.
 */
export const sharedPortionOf = (store: EventStore): ReadPortion => {
  const read = portionOf(store);
  const kept = new Map<string, Promise<readonly RecordedEvent[]>>();
  return ({ after, upTo, maxCount }) => {
    const name = JSON.stringify([after, upTo, maxCount]);
    const found = kept.get(name);
    if (found) return found;
    const portion = read({ after, upTo, maxCount });
    kept.set(name, portion);
    portion.catch(() => kept.delete(name));
    for (const [oldest] of kept) if (kept.size > KEPT) kept.delete(oldest);
    return portion;
  };
};
