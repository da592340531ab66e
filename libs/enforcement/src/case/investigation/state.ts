import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
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
  /** Orders to correct (责令改正), by the day on which they were made. */
  readonly corrections: readonly { readonly orderedOn: PlainDate }[];
  readonly interviewTimes: readonly InterviewTime[];
  /** When and where each inspection was, and who was there. */
  readonly inspected: readonly {
    readonly at: Instant;
    readonly place: string;
    readonly officers: readonly string[];
    readonly papers: readonly string[];
  }[];
  readonly concludedOn: PlainDate | undefined;
  readonly terminatedOn: PlainDate | undefined;
  readonly draftedBy: string | undefined;
}

/** When an interview was held, and who was there. */
export interface InterviewTime {
  readonly interviewId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly place: string;
  readonly officers: readonly string[];
  readonly interviewee: string;
  /** The digest of its record. */
  readonly paper: string;
}

/** A test, with its result or without one yet. */
export interface CommissionedTest {
  readonly testId: string;
  readonly commissionedOn: PlainDate;
  readonly periodDays: number;
  readonly isTold: boolean;
  readonly isPending: boolean;
}

export const initialInvestigation: InvestigationState = {
  stage: 'open',
  inspections: 0,
  interviews: 0,
  evidence: [],
  tests: [],
  interviewIds: [],
  corrections: [],
  interviewTimes: [],
  inspected: [],
  concludedOn: undefined,
  terminatedOn: undefined,
  draftedBy: undefined,
};

export const evolveInvestigation = evolving<InvestigationState, InvestigationEvent, CaseEvent>({
  InspectionConducted: (state, { occurredAt, place, officers, documents }) => ({
    ...state,
    inspections: state.inspections + 1,
    inspected: [...state.inspected, { at: occurredAt, place, officers, papers: documents.map(({ sha256 }) => sha256) }],
  }),
  EvidenceCollected: (state, { evidenceId, kind, sha256 }) => ({
    ...state,
    evidence: [...state.evidence, { evidenceId, kind, sha256 }],
  }),
  InterviewRecorded: (state, { interviewId, startedAt, endedAt, place, officers, interviewee, document }) => ({
    ...state,
    interviews: state.interviews + 1,
    interviewIds: [...state.interviewIds, interviewId],
    interviewTimes: [
      ...state.interviewTimes,
      {
        interviewId,
        startedAt,
        endedAt,
        place,
        officers,
        interviewee: interviewee.personId,
        paper: document.sha256,
      },
    ],
  }),
  PresenceCorrected: (state, { corrected, place, was }) =>
    corrected.is === 'interview'
      ? {
          ...state,
          interviewTimes: state.interviewTimes.map((each) =>
            each.interviewId === corrected.interviewId
              ? { ...each, startedAt: corrected.startedAt, endedAt: corrected.endedAt, place }
              : each,
          ),
        }
      : {
          ...state,
          inspected: state.inspected.map((each) =>
            each.at === corrected.recordedAs && each.place === was ? { ...each, at: corrected.at, place } : each,
          ),
        },
  CorrectionOrdered: (state, { occurredAt }) => ({
    ...state,
    corrections: [...state.corrections, { orderedOn: chinaDateOf(occurredAt) }],
  }),
  TestCommissioned: (state, { testId, occurredAt, periodDays, told }) => ({
    ...state,
    tests: [
      ...state.tests,
      { testId, commissionedOn: chinaDateOf(occurredAt), periodDays, isTold: told !== 'notYet', isPending: true },
    ],
  }),
  TestPeriodTold: (state, { testId }) => ({
    ...state,
    tests: state.tests.map((test) => (test.testId === testId ? { ...test, isTold: true } : test)),
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
