import { comparePositions, isAtItsPosition, isPosition, type EventStore, type Position } from '@ecl/event-sourcing';
import { isUuid, type Uuid } from '@ecl/kernel';

/**
 * A place that a receiver keeps: how far it was told. A position alone does not say in which log: after a restore from a backup
 * positions are given again, to other events. With the event that stood there it does.
 */
export interface LogPlace {
  readonly position: Position;
  readonly id?: Uuid | undefined;
}

/** As receivers keep it: `812:018f6b1e-…`, or the position alone, as messages and answers have it. */
export const textOfPlace = ({ position, id }: LogPlace): string => (id === undefined ? position : `${position}:${id}`);

export const placeIn = (text: string): LogPlace | undefined => {
  const [position = '', id, more] = text.split(':');
  if (!isPosition(position) || more !== undefined) return undefined;
  if (id === undefined) return { position };
  return isUuid(id) ? { position, id } : undefined;
};

/**
 * Whether a place is one of this log. Whoever went on behind one that is not would be told nothing for a while, and later only a
 * part, without a word.
 * @throws EventStoreUnavailable
 */
export const isPlaceIn = async (store: EventStore, { position, id }: LogPlace): Promise<boolean> => {
  if (id !== undefined) return isAtItsPosition({ position, id }, store);
  const last = await store.lastPosition();
  return last !== undefined && comparePositions(position, last) <= 0;
};
