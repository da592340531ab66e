import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { InvestigationEvent } from './vocabulary/index.js';

export interface InvestigationState {
  readonly stage: 'open' | 'suspended' | 'concluded' | 'terminated';
  readonly inspections: number;
  readonly interviews: number;
  readonly evidence: readonly {
    readonly evidenceId: string;
    readonly kind: string;
    readonly sha256: string | undefined;
  }[];
  readonly tests: readonly CommissionedTest[];
  readonly interviewIds: readonly string[];
  readonly concludedOn: PlainDate | undefined;
  readonly terminatedOn: PlainDate | undefined;
  readonly draftedBy: string | undefined;
}

/** A test, with its result or without one yet. */
export interface CommissionedTest {
  readonly testId: string;
  readonly commissionedOn: PlainDate;
  readonly isPending: boolean;
}

export const initialInvestigation: InvestigationState = {
  stage: 'open',
  inspections: 0,
  interviews: 0,
  evidence: [],
  tests: [],
  interviewIds: [],
  concludedOn: undefined,
  terminatedOn: undefined,
  draftedBy: undefined,
};

export const evolveInvestigation = evolving<InvestigationState, InvestigationEvent, CaseEvent>({
  InspectionConducted: (state) => ({ ...state, inspections: state.inspections + 1 }),
  EvidenceCollected: (state, { evidenceId, kind, sha256 }) => ({
    ...state,
    evidence: [...state.evidence, { evidenceId, kind, sha256 }],
  }),
  InterviewRecorded: (state, { interviewId }) => ({
    ...state,
    interviews: state.interviews + 1,
    interviewIds: [...state.interviewIds, interviewId],
  }),
  CorrectionOrdered: (state) => state,
  TestCommissioned: (state, { testId, occurredAt }) => ({
    ...state,
    tests: [...state.tests, { testId, commissionedOn: chinaDateOf(occurredAt), isPending: true }],
  }),
  TestResultReceived: (state, { testId }) => ({
    ...state,
    tests: state.tests.map((test) => (test.testId === testId ? { ...test, isPending: false } : test)),
  }),
  InvestigationConcluded: (state, data) => ({
    ...state,
    stage: 'concluded',
    concludedOn: chinaDateOf(data.occurredAt),
    draftedBy: data.concludedBy,
  }),
  InvestigationTerminated: (state, { occurredAt }) => ({
    ...state,
    stage: 'terminated',
    terminatedOn: chinaDateOf(occurredAt),
  }),
  InvestigationSuspended: (state) => ({ ...state, stage: 'suspended' }),
  InvestigationResumed: (state) => ({ ...state, stage: state.concludedOn === undefined ? 'open' : 'concluded' }),
});
