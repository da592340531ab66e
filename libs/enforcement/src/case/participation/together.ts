import type { CaseState } from '../state.js';
import type { PartyTracks } from '../parties/tracks.js';
import { offenderFor } from './state.js';

type Parties = Pick<CaseState, 'parties' | 'formerParties'>;

/** The other parties that took the place of the same offender: after a division, or as heirs. */
export const inOnePlaceWith = (partyId: string, { parties, formerParties }: Parties): readonly string[] => {
  const offender = offenderFor(formerParties, partyId);
  return [...parties.keys()].filter((id) => id !== partyId && offenderFor(formerParties, id) === offender);
};

const decisionIdOf = (tracks: PartyTracks | undefined): string | undefined =>
  tracks === undefined || tracks.decision.is === 'none' ? undefined : tracks.decision.decisionId;

/** Of them, those that hold the same decision: what becomes of it becomes of it for all. */
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
