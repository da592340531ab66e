import { eventType, record, type EventOf } from '@ecl/event-sourcing';
import { personId } from '../values.js';
import {
  correctionOrder,
  evidenceItem,
  inspection,
  interview,
  investigationReport,
  termination,
  testCommission,
  testResult,
} from './forms.js';

export const InspectionConducted = eventType('InspectionConducted', record(inspection()));
export type InspectionConducted = EventOf<typeof InspectionConducted>;

export const EvidenceCollected = eventType('EvidenceCollected', record(evidenceItem()));
export type EvidenceCollected = EventOf<typeof EvidenceCollected>;

export const InterviewRecorded = eventType('InterviewRecorded', record(interview()));
export type InterviewRecorded = EventOf<typeof InterviewRecorded>;

export const CorrectionOrdered = eventType(
  'CorrectionOrdered',
  record({ ...correctionOrder(), orderedBy: personId() }),
);
export type CorrectionOrdered = EventOf<typeof CorrectionOrdered>;

export const TestCommissioned = eventType(
  'TestCommissioned',
  record({ ...testCommission(), commissionedBy: personId() }),
);
export type TestCommissioned = EventOf<typeof TestCommissioned>;

export const TestResultReceived = eventType('TestResultReceived', record(testResult()));
export type TestResultReceived = EventOf<typeof TestResultReceived>;

/** 调查终结: the report proposes penalties and says how the discretion benchmark was applied (M55 20; G27 (十二)). */
export const InvestigationConcluded = eventType(
  'InvestigationConcluded',
  record({ ...investigationReport(), concludedBy: personId() }),
);
export type InvestigationConcluded = EventOf<typeof InvestigationConcluded>;

export const InvestigationTerminated = eventType(
  'InvestigationTerminated',
  record({ ...termination(), approvedBy: personId() }),
);
export type InvestigationTerminated = EventOf<typeof InvestigationTerminated>;

export const investigationEventTypes = [
  InspectionConducted,
  EvidenceCollected,
  InterviewRecorded,
  CorrectionOrdered,
  TestCommissioned,
  TestResultReceived,
  InvestigationConcluded,
  InvestigationTerminated,
] as const;

export type InvestigationEvent = EventOf<(typeof investigationEventTypes)[number]>;
