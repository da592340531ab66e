import { position, type Position } from './position.js';

/** The position of the n-th event, from 1, in a log that counts its events without gaps. */
export const positionOf = (eventNumber: number): Position => position(String(eventNumber));

/**
 * The count of events up to a position; 0 for none.
 * @throws RangeError for a position from another kind of store, because it has no meaning here.
 */
export const eventNumberOf = (place: Position | undefined): number => {
  const eventNumber = Number(place ?? 0);
  if (!Number.isSafeInteger(eventNumber))
    throw new RangeError(`position ${String(place)} is not one of a log that counts its events`);
  return eventNumber;
};
