import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ClosureGround } from './ground.js';
import type { ClosureEvent, PartyEnd } from './vocabulary.js';

export interface ClosureState {
  readonly is: 'open' | 'proposed' | 'closed' | 'archived';
  readonly proposedBy: string | undefined;
  readonly ground: ClosureGround | undefined;
  /** What ended it for each party, as it was proposed; an older log does not say it. */
  readonly ends: readonly PartyEnd[] | undefined;
  /** The parties for whom it is on record that the case has ended. */
  readonly endedFor: readonly string[];
  /** It is on record that the case has ended for all of them. */
  readonly hasEnded: boolean;
}

export const initialClosure: ClosureState = {
  is: 'open',
  proposedBy: undefined,
  ground: undefined,
  ends: undefined,
  endedFor: [],
  hasEnded: false,
};

/** It has come to its end here, whether or not it is in the archive yet. */
export const isClosed = ({ is }: Pick<ClosureState, 'is'>): boolean => is === 'closed' || is === 'archived';

/** The case goes on, even if it was closed on a decision that is gone. */
const goingOn = ({ endedFor, hasEnded }: ClosureState): ClosureState => ({ ...initialClosure, endedFor, hasEnded });

/** The police had taken it over for one of the parties at least. An older event says only the ground of the closure. */
export const endedWithThePolice = ({
  ground,
  ends,
}: {
  readonly ground: ClosureGround | undefined;
  readonly ends?: readonly PartyEnd[] | undefined;
}): boolean => (ends === undefined ? ground === 'transferred' : ends.some((end) => end.ground === 'transferred'));

export const evolveClosure = evolving<ClosureState, ClosureEvent, CaseEvent>({
  EnforcementTerminated: (state) => state,
  EndReached: (state, { ends, lastEndedOn }) => ({
    ...state,
    endedFor: [...new Set([...state.endedFor, ...ends.map(({ partyId }) => partyId)])],
    hasEnded: state.hasEnded || lastEndedOn !== undefined,
  }),
  EndUndone: (state, { partyIds }) => ({
    ...state,
    endedFor: state.endedFor.filter((partyId) => !partyIds.includes(partyId)),
    hasEnded: false,
  }),
  CaseClosureProposed: (state, { ground, ends, proposedBy }) => ({
    ...state,
    is: 'proposed',
    proposedBy,
    ground,
    ends,
  }),
  CaseClosed: (state, { ground }) => ({ ...state, is: 'closed', ground }),
  CaseArchived: (state) => ({ ...state, is: 'archived' }),
  RedoOrdered: goingOn,
  ItemRedoOrdered: goingOn,
  DecisionRestored: goingOn,
  // The police have it no more: what was closed because they took it over is handled here again.
  AdministrativeHandlingResumed: (state) => (endedWithThePolice(state) ? goingOn(state) : state),
});
