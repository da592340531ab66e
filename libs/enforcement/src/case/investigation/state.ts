import { chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { PartiesState } from '../parties/state.js';
import { evolvePresences, type RecordedPresence } from './presences.js';
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
  readonly corrections: readonly OrderedCorrection[];
  /** Where officers were for the case and when, after every correction. */
  readonly presences: readonly RecordedPresence[];
  /** While it did not run: suspended, or terminated. */
  readonly halts: readonly { readonly from: Instant; readonly to: Instant | undefined }[];
  readonly concludedOn: PlainDate | undefined;
  readonly terminatedOn: PlainDate | undefined;
  readonly draftedBy: string | undefined;
}

/** An order to correct; without addressees it is one to every party. */
export interface OrderedCorrection {
  readonly orderId: string | undefined;
  readonly orderedOn: PlainDate;
  readonly orderedAt: Instant;
  readonly addressees: readonly string[] | undefined;
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
  presences: [],
  halts: [],
  concludedOn: undefined,
  terminatedOn: undefined,
  draftedBy: undefined,
};

const evolveTrack = evolving<InvestigationState, InvestigationEvent, CaseEvent>({
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
  PresenceCorrected: (state) => state,
  CorrectionOrdered: (state, { orderId, occurredAt, addressees }) => ({
    ...state,
    corrections: [
      ...state.corrections,
      { orderId, orderedOn: chinaDateOf(occurredAt), orderedAt: occurredAt, addressees },
    ],
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
  // Whom it has ended for is on the tracks of the parties.
  InvestigationTerminated: (state) => state,
  InvestigationSuspended: (state, { occurredAt }) => ({ ...halted(state, occurredAt), stage: 'suspended' }),
  InvestigationResumed: (state, { occurredAt }) => resumed(state, occurredAt),
});

const resumed = (state: InvestigationState, at: Instant): InvestigationState => ({
  ...state,
  stage: state.concludedOn === undefined ? 'open' : 'concluded',
  halts: state.halts.map((halt) => (halt.to === undefined ? { ...halt, to: at } : halt)),
});

/**
 * It has ended once it has for each party: where someone was decided about before, the case goes on about that decision, and what
 * is to be decided anew is investigated again.
 */
const withItsEnd = (
  state: InvestigationState,
  { data: { occurredAt } }: CaseEvent,
  parties: Iterable<{ readonly investigationEndedOn: PlainDate | undefined }>,
): InvestigationState => {
  const isOver = [...parties].every(({ investigationEndedOn }) => investigationEndedOn !== undefined);
  if (isOver === (state.stage === 'terminated')) return state;
  return isOver
    ? { ...halted(state, occurredAt), stage: 'terminated', terminatedOn: chinaDateOf(occurredAt) }
    : { ...resumed(state, occurredAt), terminatedOn: undefined };
};

const halted = (state: InvestigationState, from: Instant): InvestigationState => ({
  ...state,
  halts: [...state.halts, { from, to: undefined }],
});

/** The events with which an investigation can end, or begin again. */
const TURNS: readonly CaseEvent['type'][] = [
  'InvestigationTerminated',
  'RedoOrdered',
  'ItemRedoOrdered',
  'DecisionRestored',
  'PartyJoined',
];

/** `parties` as they are after the event. */
export const evolveInvestigation = (
  state: InvestigationState,
  event: CaseEvent,
  parties: PartiesState,
): InvestigationState => {
  const track = evolveTrack(state, event);
  const next = TURNS.includes(event.type) ? withItsEnd(track, event, parties.values()) : track;
  const presences = evolvePresences(next.presences, event);
  return presences === next.presences ? next : { ...next, presences };
};
