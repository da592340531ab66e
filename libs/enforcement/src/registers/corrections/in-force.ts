import type { Entry, RegisterEvent } from '../events.js';

/** An entry that holds, with its number in its register. */
export interface NumberedEntry {
  readonly entry: number;
  readonly event: Entry;
}

/**
 * The entries of one register that hold, after all corrections: an entry that replaces another takes its place in the
 * order, and an entry that was struck is gone. `events` is the whole stream, from its beginning.
 */
export const entriesInForce = (events: readonly RegisterEvent[]): readonly NumberedEntry[] => {
  const places: (NumberedEntry | undefined)[] = [];
  const placeOf = new Map<number, number>();
  for (const [number, event] of events.entries()) {
    if (event.type !== 'EntryCorrected') {
      const place = placeOf.get(number) ?? places.length;
      places[place] = { entry: number, event };
      placeOf.set(number, place);
      continue;
    }
    const { entry, replacedBy } = event.data;
    const place = placeOf.get(entry);
    if (place === undefined) continue;
    places[place] = undefined;
    placeOf.delete(entry);
    if (replacedBy !== undefined) placeOf.set(replacedBy, place);
  }
  return places.filter((held) => held !== undefined);
};
