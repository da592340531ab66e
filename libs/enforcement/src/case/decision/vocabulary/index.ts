import type { EventOf } from '@ecl/event-sourcing';
import {
  ChangeDecision,
  DecisionChanged,
  DecisionConfirmedUnlawful,
  DecisionConfirmedVoid,
  DecisionRestored,
  ItemRedoFellAway,
  ItemRedoOrdered,
  RedoOrdered,
} from './after-a-remedy.js';
import {
  CorrectDecision,
  DecisionCorrected,
  DecisionRevoked,
  MajorPenaltyReported,
  PenaltyCheckedAgainstAge,
  ReportMajorPenalty,
  RevokeDecision,
} from './afterwards.js';
import { ApproveBenchmarkDeviation, BenchmarkDeviationApproved } from './benchmark-deviation.js';
import { DecideOnSpot, OnSpotPenaltyDecided, OnSpotPenaltyReported, ReportOnSpot } from './on-spot.js';
import { DecideNoPenalty, DecidePenalty, NoPenaltyDecided, PenaltyDecided } from './penalty-or-none.js';

/** 行政处罚决定: a penalty, no penalty, or a penalty on the spot; and what happens to a decision afterwards. */

export * from './benchmark-deviation.js';
export * from './penalty-or-none.js';
export * from './on-spot.js';
export * from './after-a-remedy.js';
export * from './afterwards.js';

export const decisionEventTypes = [
  PenaltyDecided,
  NoPenaltyDecided,
  BenchmarkDeviationApproved,
  OnSpotPenaltyDecided,
  OnSpotPenaltyReported,
  DecisionCorrected,
  DecisionRevoked,
  DecisionChanged,
  DecisionConfirmedUnlawful,
  DecisionConfirmedVoid,
  RedoOrdered,
  ItemRedoOrdered,
  ItemRedoFellAway,
  DecisionRestored,
  PenaltyCheckedAgainstAge,
  MajorPenaltyReported,
] as const;
export type DecisionEvent = EventOf<(typeof decisionEventTypes)[number]>;

export const decisionCommandTypes = [
  DecidePenalty,
  DecideNoPenalty,
  ApproveBenchmarkDeviation,
  DecideOnSpot,
  ReportOnSpot,
  CorrectDecision,
  RevokeDecision,
  ChangeDecision,
  ReportMajorPenalty,
] as const;
