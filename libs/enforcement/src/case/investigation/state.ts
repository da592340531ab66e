import type { PlainDate } from '@ecl/kernel';
import type { Penalty } from '../values.js';

export interface InvestigationState {
  readonly stage: 'open' | 'suspended' | 'concluded' | 'terminated';
  readonly inspections: number;
  readonly interviews: number;
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly kind: string;
    readonly sha256: string | undefined;
  }[];
  /** Tests that were commissioned and whose result is still out. */
  readonly testsPending: readonly string[];
  readonly interviewIds: readonly string[];
  readonly concludedOn: PlainDate | undefined;
  readonly terminatedOn: PlainDate | undefined;
  readonly proposedPenalties: readonly Penalty[];
  readonly draftedBy: string | undefined;
  /** Spans that stop the case term (M55 29(2), 30); `to` is undefined while one runs, and counts again. */
  readonly stoppedSpans: readonly StoppedSpan[];
  readonly termExtensions: readonly { readonly days: number; readonly by: 'head' | 'heads' }[];
}

export interface StoppedSpan {
  /** One of the names of `spans.ts`. */
  readonly why: string;
  readonly from: PlainDate;
  readonly to: PlainDate | undefined;
}

export const initialInvestigation: InvestigationState = {
  stage: 'open',
  inspections: 0,
  interviews: 0,
  evidence: [],
  testsPending: [],
  interviewIds: [],
  concludedOn: undefined,
  terminatedOn: undefined,
  proposedPenalties: [],
  draftedBy: undefined,
  stoppedSpans: [],
  termExtensions: [],
};
