import type { Uuid } from '@ecl/kernel';
import type { SerializedAppend } from '../appending/serialized-append.js';
import { EventIdConflict } from '../errors.js';
import type { AppendResult } from '../event-store.js';
import type { StoredEvent } from './stored-event.js';

/**
 * The answer to an append whose ids are known: the first answer, when exactly these events stand one after the other just
 * where this append wants them. Undefined when all of them are new.
 *
 * @throws EventIdConflict when they stand there otherwise, or only in part.
 */
export const firstAnswer = (
  { streamName, expectedRevision, events }: SerializedAppend,
  storedBy: (id: Uuid) => StoredEvent | undefined,
): AppendResult | undefined => {
  const first = events.map(({ id }) => storedBy(id)).find((stored) => stored !== undefined);
  if (!first) return undefined;
  let last = first;
  for (const [index, event] of events.entries()) {
    const conflict = (why: string) => new EventIdConflict(streamName, event.id, why);
    const stored = storedBy(event.id);
    if (!stored) throw conflict(`is new, but ${first.id} of the same append is known`);
    if (stored.streamName !== streamName) throw conflict(`is known in stream ${stored.streamName}`);
    if (!stored.hasBytesOf(event)) throw conflict('is known with other bytes');
    if (stored.revision !== first.revision + index) throw conflict('is known in another order');
    last = stored;
  }
  const follows = first.revision === 0 ? 'noStream' : first.revision - 1;
  const isPlaceLeftOpen = expectedRevision === 'any' || expectedRevision === 'exists';
  if (!isPlaceLeftOpen && expectedRevision !== follows)
    throw new EventIdConflict(
      streamName,
      first.id,
      `is known at revision ${String(first.revision)}, not after ${String(expectedRevision)}`,
    );
  return { revision: last.revision, position: last.position, isRepeated: true };
};
