import type { CaseState } from '../state.js';
import { initialTracks, type PartyTracks } from './tracks.js';

/** The case of one party: the common tracks, and the party's own tracks. */
export interface PartyCase extends CaseState, PartyTracks {
  readonly partyId: string;
}

/** The case of each of its parties, in the order in which they joined. */
export const partyCasesOf = (state: CaseState): readonly PartyCase[] =>
  [...state.parties].map(([partyId, tracks]) => ({ ...state, ...tracks, partyId }));

/** The parties without a decision. */
export const undecidedIn = (state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state).filter(({ decision }) => decision.is === 'none');

/** The case before it has a party: the state for the step that adds the first one. */
export const caseWithoutParty = (state: CaseState): PartyCase => ({ ...state, ...initialTracks, partyId: '' });
