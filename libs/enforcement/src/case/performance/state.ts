import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import type { TerminationFacts } from '../closure/termination.js';
import type { DecisionState } from '../decision/state.js';
import type { CaseEvent } from '../events.js';
import { heldAfter, nothingHeld, type Held } from './held.js';
import type { Performance } from './vocabulary.js';

export interface PerformanceState {
  /** What was performed, decision by decision, and what went back. */
  readonly records: readonly { readonly decisionId: string; readonly performance: Performance }[];
  readonly held: Held;
  /** The day on which enforcement was terminated; undefined while the decision is to be performed. */
  readonly terminatedOn: PlainDate | undefined;
  /** Enforcement ended because the party had died or ended: there is nobody on whom anything could be served. */
  readonly isWithoutParty: boolean;
}

export const initialPerformance: PerformanceState = {
  records: [],
  held: nothingHeld,
  terminatedOn: undefined,
  isWithoutParty: false,
};

/** Of a party that nobody follows: whoever takes its place is no ground to end enforcement. */
export const isEndOfParty = ({ ground }: Pick<TerminationFacts, 'ground'>): boolean =>
  ground === 'partyDied' || ground === 'organisationEnded';

/** What was performed after an event, where `decision` is the one about the party before it. */
export const evolvePerformance = (
  state: PerformanceState,
  event: CaseEvent,
  decision: DecisionState,
): PerformanceState => {
  switch (event.type) {
    case 'PerformanceRecorded': {
      const { decisionId, performance } = event.data;
      return {
        ...state,
        records: [...state.records, { decisionId, performance }],
        held: heldAfter(state.held, decisionId, performance, decision),
      };
    }
    case 'EnforcementTerminated':
      return {
        ...state,
        terminatedOn: chinaDateOf(event.data.occurredAt),
        isWithoutParty: isEndOfParty(event.data.facts),
      };
    case 'RedoOrdered':
      return { ...state, terminatedOn: undefined, isWithoutParty: false };
    default:
      return state;
  }
};
