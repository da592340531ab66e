import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ClosureGround } from './ground.js';
import type { ClosureEvent } from './vocabulary.js';

export interface ClosureState {
  readonly is: 'open' | 'proposed' | 'closed' | 'archived';
  readonly proposedBy: string | undefined;
  readonly ground: ClosureGround | undefined;
  /** The parties for whom it is on record that the case has ended. */
  readonly endedFor: readonly string[];
  /** It is on record that the case has ended for all of them. */
  readonly hasEnded: boolean;
}

export const initialClosure: ClosureState = {
  is: 'open',
  proposedBy: undefined,
  ground: undefined,
  endedFor: [],
  hasEnded: false,
};

/** The case goes on, even if it was closed on a decision that is gone. */
const goingOn = ({ endedFor, hasEnded }: ClosureState): ClosureState => ({ ...initialClosure, endedFor, hasEnded });

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
  CaseClosureProposed: (state, { ground, proposedBy }) => ({ ...state, is: 'proposed', proposedBy, ground }),
  CaseClosed: (state, { ground }) => ({ ...state, is: 'closed', ground }),
  CaseArchived: (state) => ({ ...state, is: 'archived' }),
  RedoOrdered: goingOn,
  ItemRedoOrdered: goingOn,
  DecisionRestored: goingOn,
  // The police have it no more: what was closed because they took it over is handled here again.
  AdministrativeHandlingResumed: (state) => (state.ground === 'transferred' ? goingOn(state) : state),
});
