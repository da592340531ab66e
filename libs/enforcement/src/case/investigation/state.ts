import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { Penalty } from '../values.js';
import { HEARING, PUBLIC_NOTICE, SUSPENSION, testStop } from './term-stops.js';
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
  /** Tests that were commissioned and have no result yet. */
  readonly testsPending: readonly string[];
  readonly interviewIds: readonly string[];
  readonly concludedOn: PlainDate | undefined;
  readonly terminatedOn: PlainDate | undefined;
  readonly proposedPenalties: readonly Penalty[];
  readonly draftedBy: string | undefined;
  /** Spans that stop the case term (M55 29(2), 30); `to` is undefined while one runs; the day `to` counts again. */
  readonly stoppedSpans: readonly StoppedSpan[];
  readonly termExtensions: readonly { readonly days: number; readonly by: 'head' | 'heads' }[];
}

export interface StoppedSpan {
  /** One of the names of `term-stops.ts`. */
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

/**
 * The investigation also listens to what stops the case term: suspension (M55 30), and the time of tests and of a
 * hearing (M55 29(2)). The number of days is computed in `deadlines/`, not here.
 */
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
    ...stopped(state, testStop(testId), occurredAt),
    testsPending: [...state.testsPending, testId],
  }),
  TestResultReceived: (state, { testId, occurredAt }) => ({
    ...running(state, testStop(testId), occurredAt),
    testsPending: state.testsPending.filter((pending) => pending !== testId),
  }),
  InvestigationConcluded: (state, data) => ({
    ...state,
    stage: 'concluded',
    concludedOn: chinaDateOf(data.occurredAt),
    proposedPenalties: data.proposedPenalties,
    draftedBy: data.concludedBy,
  }),
  InvestigationTerminated: (state, { occurredAt }) => ({
    ...state,
    stage: 'terminated',
    terminatedOn: chinaDateOf(occurredAt),
  }),
  InvestigationSuspended: (state, { occurredAt }) => ({
    ...stopped(state, SUSPENSION, occurredAt),
    stage: 'suspended',
  }),
  InvestigationResumed: (state, { occurredAt }) => ({
    ...running(state, SUSPENSION, occurredAt),
    stage: state.concludedOn === undefined ? 'open' : 'concluded',
  }),
  HearingRequested: (state, { occurredAt }) => stopped(state, HEARING, occurredAt),
  HearingRequestRejected: (state, { occurredAt }) => running(state, HEARING, occurredAt),
  HearingHeld: (state, { occurredAt }) => running(state, HEARING, occurredAt),
  HearingAbandoned: (state, { occurredAt }) => running(state, HEARING, occurredAt),
  // A hearing that was waived, or replaced by a new notice, no longer stops the term.
  RightsWaived: (state, { rights, occurredAt }) =>
    rights.includes('hearing') ? running(state, HEARING, occurredAt) : state,
  PenaltyNoticeIssued: (state, { occurredAt }) => running(state, HEARING, occurredAt),
  /** Whether a public notice stops the term at all is a parameter (X15); that it ran is a fact. */
  PenaltyNoticeServed: (state, { noticePublishedOn, servedOn }) =>
    noticePublishedOn === undefined
      ? state
      : {
          ...state,
          stoppedSpans: [...state.stoppedSpans, { why: PUBLIC_NOTICE, from: noticePublishedOn, to: servedOn }],
        },
  CaseTermExtended: (state, { days, by }) => ({ ...state, termExtensions: [...state.termExtensions, { days, by }] }),
});

const stopped = (state: InvestigationState, why: string, at: Instant): InvestigationState => ({
  ...state,
  stoppedSpans: [...state.stoppedSpans, { why, from: chinaDateOf(at), to: undefined }],
});

const running = (state: InvestigationState, why: string, at: Instant): InvestigationState => ({
  ...state,
  stoppedSpans: state.stoppedSpans.map((span) =>
    span.why === why && span.to === undefined ? { ...span, to: chinaDateOf(at) } : span,
  ),
});
