import type { Uuid } from '@ecl/kernel';
import { EventIdConflict } from '../errors.js';
import type { StreamName } from '../event.js';
import type { SerializedAppend, SerializedEvent } from './serialized-append.js';

/** Where an id of an append is already stored, and whether with the same bytes. */
export interface KnownEvent {
  readonly id: Uuid;
  readonly streamName: StreamName;
  readonly revision: number;
  hasBytesOf(event: SerializedEvent): boolean;
}

/**
 * Recognises an append that was made before: its events are known, and are stored one after the other exactly where it
 * wants them. Undefined when all of them are new.
 *
 * @returns the last of them, which the first answer reported
 * @throws EventIdConflict when they are stored elsewhere, with other bytes, or only in part.
 */
export const alreadyStored = <Known extends KnownEvent>(
  { streamName, expectedRevision, events }: SerializedAppend,
  knownBy: (id: Uuid) => Known | undefined,
): Known | undefined => {
  const first = events.map(({ id }) => knownBy(id)).find((known) => known !== undefined);
  if (!first) return undefined;
  let last = first;
  for (const [index, event] of events.entries()) {
    const conflict = (why: string) => new EventIdConflict(streamName, event.id, why);
    const known = knownBy(event.id);
    if (!known) throw conflict(`is new, but ${first.id} of the same append is known`);
    if (known.streamName !== streamName) throw conflict(`is known in stream ${known.streamName}`);
    if (!known.hasBytesOf(event)) throw conflict('is known with other bytes');
    if (known.revision !== first.revision + index) throw conflict('is known in another order');
    last = known;
  }
  const follows = first.revision === 0 ? 'noStream' : first.revision - 1;
  const isPlaceLeftOpen = expectedRevision === 'any' || expectedRevision === 'exists';
  if (!isPlaceLeftOpen && expectedRevision !== follows)
    throw new EventIdConflict(
      streamName,
      first.id,
      `is known at revision ${String(first.revision)}, not after ${String(expectedRevision)}`,
    );
  return last;
};
