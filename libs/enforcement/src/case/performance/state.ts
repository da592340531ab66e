import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { Performance, PerformanceEvent } from './vocabulary.js';

export interface PerformanceState {
  /** What was performed, decision by decision, and what went back. */
  readonly records: readonly { readonly decisionId: string; readonly performance: Performance }[];
  /** The day on which enforcement was terminated; undefined while the decision is to be performed. */
  readonly terminatedOn: PlainDate | undefined;
}

export const initialPerformance: PerformanceState = { records: [], terminatedOn: undefined };

export const evolvePerformance = evolving<PerformanceState, PerformanceEvent, CaseEvent>({
  PerformanceRecorded: (state, { decisionId, performance }) => ({
    ...state,
    records: [...state.records, { decisionId, performance }],
  }),
  EnforcementTerminated: (state, { occurredAt }) => ({ ...state, terminatedOn: chinaDateOf(occurredAt) }),
  RedoOrdered: (state) => ({ ...state, terminatedOn: undefined }),
});
