import type { CaseEvent } from '../events.js';
import type { Party } from '../values.js';
import { evolveTracks, initialTracks, type PartyTracks } from './tracks.js';

/** The tracks of each party by its id, in the order in which the parties joined. */
export type PartiesState = ReadonlyMap<string, PartyTracks>;

export const initialParties: PartiesState = new Map();

/** A party joins with the step that names it; an event about the case reaches every party. */
export const evolveParties = (parties: PartiesState, event: CaseEvent): PartiesState =>
  new Map(
    [...parties, ...broughtInBy(event).map(({ partyId }) => [partyId, initialTracks] as const)].map(
      ([partyId, tracks]) => [partyId, evolveTracks(tracks, event)],
    ),
  );

const broughtInBy = (event: CaseEvent): readonly Party[] => {
  if (event.type === 'FilingProposed') return event.data.parties;
  return event.type === 'OnSpotPenaltyDecided' ? [event.data.party] : [];
};
