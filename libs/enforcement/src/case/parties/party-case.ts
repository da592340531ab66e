import type { CaseState } from '../state.js';
import { initialTracks, type PartyTracks } from './tracks.js';

/** The case as one party has it: what is common to all, and that party's own tracks. */
export interface PartyCase extends CaseState, PartyTracks {
  readonly partyId: string;
}

/** The case as each of its parties has it, in the order in which they came in. */
export const partyCasesOf = (state: CaseState): readonly PartyCase[] =>
  [...state.parties].map(([partyId, tracks]) => ({ ...state, ...tracks, partyId }));

/** Those of whom nothing is decided yet. */
export const undecidedIn = (state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state).filter(({ decision }) => decision.is === 'none');

/** The case before it has a party: what a step finds that brings in the first one. */
export const caseWithoutParty = (state: CaseState): PartyCase => ({ ...state, ...initialTracks, partyId: '' });
