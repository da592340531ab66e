import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ClosureEvent } from './events.js';
import type { ClosureState } from './state.js';

export const evolveClosure = evolving<ClosureState, ClosureEvent, CaseEvent>({
  CaseClosureProposed: (_, { ground, proposedBy }) => ({ is: 'proposed', proposedBy, ground }),
  CaseClosed: (state, { ground }) => ({ ...state, is: 'closed', ground }),
  CaseArchived: (state) => ({ ...state, is: 'archived' }),
});
