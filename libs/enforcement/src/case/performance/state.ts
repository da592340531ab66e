import { chinaDateOf, type PlainDate } from '@ecl/kernel';
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
}

export const initialPerformance: PerformanceState = { records: [], held: nothingHeld, terminatedOn: undefined };

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
      return { ...state, terminatedOn: chinaDateOf(event.data.occurredAt) };
    case 'RedoOrdered':
      return { ...state, terminatedOn: undefined };
    default:
      return state;
  }
};
