import { position, type Position } from '@ecl/event-sourcing';

/**
 * A place in the log of EventStoreDB: unsigned 64-bit offsets as decimal text, because a JavaScript number cannot hold
 * them.
 */
export interface WirePosition {
  readonly commit: string;
  readonly prepare: string;
}

export const positionOfWire = ({ commit, prepare }: WirePosition): Position => position(`${commit}/${prepare}`);

/** @throws RangeError for a position of another kind of store, because it has no meaning here. */
export const wirePositionOf = (place: Position): WirePosition => {
  const [commit, prepare] = place.split('/');
  if (!commit || !prepare) throw new RangeError(`position ${place} is not one of EventStoreDB (commit/prepare)`);
  return { commit, prepare };
};

/** What old servers send for "unknown". */
const UNKNOWN = '18446744073709551615';

/** Undefined when the server does not say. */
export const knownPosition = (commit: string, prepare: string): WirePosition | undefined =>
  commit === UNKNOWN || prepare === UNKNOWN ? undefined : { commit, prepare };
