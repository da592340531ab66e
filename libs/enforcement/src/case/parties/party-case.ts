import type { CaseState } from '../state.js';
import { initialTracks, type PartyTracks } from './tracks.js';

/** The case of one party: the common tracks, and the party's own tracks. */
export interface PartyCase extends CaseState, PartyTracks {
  readonly partyId: string;
}

/**
 * The case of each of its parties, in the order in which they joined. A case without parties is the case as the first
 * party will find it, so that there is always one.
 */
export const partyCasesOf = (state: CaseState): readonly [PartyCase, ...PartyCase[]] => {
  const [first, ...others] = [...state.parties].map(([partyId, tracks]) => ({ ...state, ...tracks, partyId }));
  return [first ?? { ...state, ...initialTracks, partyId: '' }, ...others];
};

/** The parties without a decision. */
export const undecidedIn = (state: CaseState): readonly PartyCase[] =>
  partyCasesOf(state).filter(({ decision }) => decision.is === 'none');
