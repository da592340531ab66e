import type { EventOf } from '@ecl/event-sourcing';
import {
  CommissionTest,
  ReceiveTestResult,
  TellTestPeriod,
  TestCommissioned,
  TestPeriodTold,
  TestResultReceived,
} from './commissioned-test.js';
import { ConcludeInvestigation, InvestigationConcluded } from './conclusion.js';
import { CorrectionOrdered, OrderCorrection } from './correction-order.js';
import {
  CollectEvidence,
  ConductInspection,
  EvidenceCollected,
  InspectionConducted,
  InterviewRecorded,
  RecordInterview,
} from './evidence.js';
import { InvestigationTerminated, TerminateInvestigation } from './end.js';
import { CorrectPresence, PresenceCorrected } from './presence.js';

/** 调查取证: what officers find out, from the first inspection to the report with the proposed penalty. */

export * from './evidence.js';
export * from './correction-order.js';
export * from './commissioned-test.js';
export * from './conclusion.js';
export * from './end.js';
export * from './presence.js';

export const investigationEventTypes = [
  InspectionConducted,
  EvidenceCollected,
  InterviewRecorded,
  PresenceCorrected,
  CorrectionOrdered,
  TestCommissioned,
  TestPeriodTold,
  TestResultReceived,
  InvestigationConcluded,
  InvestigationTerminated,
] as const;
export type InvestigationEvent = EventOf<(typeof investigationEventTypes)[number]>;

export const investigationCommandTypes = [
  ConductInspection,
  CollectEvidence,
  RecordInterview,
  CorrectPresence,
  OrderCorrection,
  CommissionTest,
  TellTestPeriod,
  ReceiveTestResult,
  ConcludeInvestigation,
  TerminateInvestigation,
] as const;
