import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ClosureEvent, ClosureGround } from './vocabulary.js';

export interface ClosureState {
  readonly is: 'open' | 'proposed' | 'closed' | 'archived';
  readonly proposedBy: string | undefined;
  readonly ground: ClosureGround | undefined;
}

export const initialClosure: ClosureState = { is: 'open', proposedBy: undefined, ground: undefined };

export const evolveClosure = evolving<ClosureState, ClosureEvent, CaseEvent>({
  EnforcementTerminated: (state) => state,
  CaseClosureProposed: (_, { ground, proposedBy }) => ({ is: 'proposed', proposedBy, ground }),
  CaseClosed: (state, { ground }) => ({ ...state, is: 'closed', ground }),
  CaseArchived: (state) => ({ ...state, is: 'archived' }),
  /** The case goes on, even if it was closed on a decision that is gone. */
  RedoOrdered: () => initialClosure,
});
