import { date, eventType, flag, integer, optional, record, type EventOf } from '@ecl/event-sourcing';
import { occurredAt, packVersions, personId } from '../values.js';
import {
  benchmarkDeviation,
  correction,
  majorPenaltyReport,
  noPenaltyDecision,
  onSpotDecision,
  penaltyDecision,
  remediesTold,
  remediesToldOnSpot,
  revocation,
} from './forms.js';

export const PenaltyDecided = eventType(
  'PenaltyDecided',
  record({
    ...penaltyDecision(),
    remedies: remediesTold(),
    decidedBy: personId(),
    isCollective: flag(),
    isMajor: flag(),
    /** Calendar days past the case term. A late decision stands, as a procedural fault (L04). */
    termExceededByDays: optional(integer({ min: 1 })),
    packs: packVersions(),
  }),
);
export type PenaltyDecided = EventOf<typeof PenaltyDecided>;

export const NoPenaltyDecided = eventType(
  'NoPenaltyDecided',
  record({ ...noPenaltyDecision(), decidedBy: personId(), packs: packVersions() }),
);
export type NoPenaltyDecided = EventOf<typeof NoPenaltyDecided>;

export const BenchmarkDeviationApproved = eventType(
  'BenchmarkDeviationApproved',
  record({ ...benchmarkDeviation(), approvedBy: personId() }),
);
export type BenchmarkDeviationApproved = EventOf<typeof BenchmarkDeviationApproved>;

/** 当场处罚: decided, told and handed over in one step; the first event of a case under the simple procedure. */
export const OnSpotPenaltyDecided = eventType(
  'OnSpotPenaltyDecided',
  record({
    ...onSpotDecision(),
    remedies: remediesToldOnSpot(),
    /** Last day to report the penalty to the agency (L13). */
    reportDueOn: date(),
    paymentDueOn: optional(date()),
    packs: packVersions(),
  }),
);
export type OnSpotPenaltyDecided = EventOf<typeof OnSpotPenaltyDecided>;

export const OnSpotPenaltyReported = eventType(
  'OnSpotPenaltyReported',
  record({ occurredAt: occurredAt(), reportedBy: personId() }),
);
export type OnSpotPenaltyReported = EventOf<typeof OnSpotPenaltyReported>;

export const DecisionCorrected = eventType('DecisionCorrected', record({ ...correction(), correctedBy: personId() }));
export type DecisionCorrected = EventOf<typeof DecisionCorrected>;

export const DecisionRevoked = eventType('DecisionRevoked', record({ ...revocation(), revokedBy: personId() }));
export type DecisionRevoked = EventOf<typeof DecisionRevoked>;

/** 重大行政处罚备案 (NMFILE 3, 4). */
export const MajorPenaltyReported = eventType(
  'MajorPenaltyReported',
  record({ ...majorPenaltyReport(), reportedBy: personId() }),
);
export type MajorPenaltyReported = EventOf<typeof MajorPenaltyReported>;

export const decisionEventTypes = [
  PenaltyDecided,
  NoPenaltyDecided,
  BenchmarkDeviationApproved,
  OnSpotPenaltyDecided,
  OnSpotPenaltyReported,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
] as const;
export type DecisionEvent = EventOf<(typeof decisionEventTypes)[number]>;
