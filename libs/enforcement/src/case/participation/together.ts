import type { CaseState } from '../state.js';
import { eachBack, type PartyTracks } from '../parties/tracks.js';
import { offenderFor } from './state.js';

type Parties = Pick<CaseState, 'parties' | 'formerParties'>;

/** Whose place a party has in the case: that of an offender, or of an item that is decided anew about one. */
const placeOf = (partyId: string, { parties, formerParties }: Parties): string => {
  const { itemOf, itemOrder } = parties.get(partyId) ?? {};
  return itemOf === undefined
    ? offenderFor(formerParties, partyId)
    : `${offenderFor(formerParties, itemOf)} ${itemOrder ?? ''}`;
};

/** The parties that have one place, in the order in which they joined: this one, and those that have it with it. */
const allInPlaceOf = (partyId: string, state: Parties): readonly string[] => {
  const place = placeOf(partyId, state);
  return [...state.parties.keys()].filter((id) => placeOf(id, state) === place);
};

/** The other parties that took the place of the same offender: after a division, or as heirs. */
export const inOnePlaceWith = (partyId: string, state: Parties): readonly string[] =>
  allInPlaceOf(partyId, state).filter((id) => id !== partyId);

/** The id by which a paper names all who have one place: that of the offender; of an item, that of the first matter about it. */
export const nameOfPlace = (partyId: string, state: Parties): string =>
  offenderFor(state.formerParties, allInPlaceOf(partyId, state)[0] ?? partyId);

/** A decision about the party is this one, or was it before an order to decide anew. */
const hasOrHad = (tracks: PartyTracks, decisionId: string): boolean =>
  eachBack(tracks).some(({ decision }) => decision.is !== 'none' && decision.decisionId === decisionId);

/** Of those in one place, the others about whom a decision was made: what becomes of it becomes of it for all, also while it has no force. */
export const holdersOf = (decisionId: string, partyId: string, state: Parties): readonly string[] =>
  inOnePlaceWith(partyId, state).filter((id) => {
    const tracks = state.parties.get(id);
    return tracks !== undefined && hasOrHad(tracks, decisionId);
  });

const decisionIdOf = (tracks: PartyTracks | undefined): string | undefined =>
  tracks === undefined || tracks.decision.is === 'none' ? undefined : tracks.decision.decisionId;

/** Of them, those that hold the same decision now. */
export const holdersWith = (partyId: string, state: Parties): readonly string[] => {
  const decisionId = decisionIdOf(state.parties.get(partyId));
  return decisionId === undefined
    ? []
    : inOnePlaceWith(partyId, state).filter((id) => decisionIdOf(state.parties.get(id)) === decisionId);
};

/** Of them, those that have the same remedy, because it was sought before they took the place. */
export const applicantsWith = (partyId: string, remedyId: string, state: Parties): readonly string[] =>
  inOnePlaceWith(partyId, state).filter((id) =>
    state.parties.get(id)?.remedies.proceedings.some((each) => each.remedyId === remedyId),
  );
