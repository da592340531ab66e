import {
  code,
  flag,
  integer,
  listOf,
  moment,
  oneOf,
  optional,
  personal,
  record,
  sha256,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import {
  benchmarkApplied,
  documentRef,
  lastDay,
  occurredAt,
  officers,
  penalties,
  personId,
  recordingId,
} from '../values.js';

/** 调查取证: what officers find out, from the first inspection to the report that proposes a penalty. */

const inspection = () => ({
  occurredAt: occurredAt(),
  officers: officers(),
  certificatesShown: flag(),
  place: text({ max: 400 }),
  findings: text(),
  partyPresent: flag(),
  partyRemarks: optional(text()),
  documents: listOf(documentRef()),
  recordings: listOf(recordingId()),
});

/** It is recorded on video without exception where the party is absent. */
export const InspectionConducted = caseEvent('InspectionConducted', record(inspection()), {
  zh: '现场检查',
  en: 'Inspection conducted',
  articles: ['APL 54', 'APL 55', 'M55 17'],
  mainState: { to: 'investigating', from: ['filed'] },
  recordings: [
    { level: 'full', article: 'M55 17', coveredBy: ['inspection'], when: ({ partyPresent }) => !partyPresent },
    { level: 'regional', article: 'NM244 17', coveredBy: ['inspection'] },
  ],
  papers: ['NM244 16'],
});
export type InspectionConducted = EventOf<typeof InspectionConducted>;

export const ConductInspection = caseCommand('ConductInspection', record(inspection()), {
  by: ['officer'],
  en: 'Conduct an inspection',
  records: [InspectionConducted],
  follows: [],
  mayFollow: [],
});

/** The eight kinds of evidence, in the order of APL 46. */
const evidenceKind = () =>
  oneOf(
    'documentary',
    'physical',
    'audioVisual',
    'electronic',
    'witnessStatement',
    'partyStatement',
    'expertOpinion',
    'inspectionRecord',
  );

const evidenceItem = () => ({
  occurredAt: occurredAt(),
  evidenceId: code(),
  kind: evidenceKind(),
  description: text(),
  officers: officers(),
  certificatesShown: flag(),
  provider: text({ max: 200 }),
  /** A copy counts when the provider marked that it agrees with the original (M55 17). */
  form: oneOf('original', 'verifiedCopy'),
  sha256: optional(sha256()),
  custody: text({ max: 400 }),
});

export const EvidenceCollected = caseEvent('EvidenceCollected', record(evidenceItem()), {
  zh: '收集证据',
  en: 'Evidence collected',
  articles: ['APL 46', 'M55 17'],
  mainState: { to: 'investigating', from: ['filed'] },
  recordings: [
    {
      level: 'regional',
      article: 'NM244 17',
      coveredBy: ['evidence', 'inspection'],
      // What was recorded electronically is its own record, and is looked through on its own (APL 41).
      when: ({ kind }) => kind !== 'electronic' && kind !== 'audioVisual',
    },
  ],
  papers: [],
});
export type EvidenceCollected = EventOf<typeof EvidenceCollected>;

export const CollectEvidence = caseCommand('CollectEvidence', record(evidenceItem()), {
  by: ['officer'],
  en: 'Collect evidence',
  records: [EvidenceCollected],
  follows: [],
  mayFollow: [],
});

const interview = () => ({
  occurredAt: occurredAt(),
  interviewId: code(),
  interviewee: record({ personId: code(), name: personal(text({ max: 200 }), { of: 'personId' }) }),
  officers: officers(),
  certificatesShown: flag(),
  startedAt: moment(),
  endedAt: moment(),
  place: text({ max: 400 }),
  rightsTold: flag(),
  signature: oneOf('signed', 'refusalNoted'),
  document: documentRef(),
});

export const InterviewRecorded = caseEvent('InterviewRecorded', record(interview()), {
  zh: '制作询问笔录',
  en: 'Interview recorded',
  articles: ['APL 55', 'M55 16'],
  mainState: { to: 'investigating', from: ['filed'] },
  recordings: [
    {
      level: 'regional',
      article: 'NM244 17',
      coveredBy: ['interview'],
      lasts: ({ startedAt, endedAt }) => ({ from: startedAt, to: endedAt }),
    },
  ],
  papers: [],
});
export type InterviewRecorded = EventOf<typeof InterviewRecorded>;

export const RecordInterview = caseCommand('RecordInterview', record(interview()), {
  by: ['officer'],
  en: 'Record an interview',
  records: [InterviewRecorded],
  follows: ['CaseFiled'],
  mayFollow: [],
});

const correctionOrder = () => ({ occurredAt: occurredAt(), content: text(), dueOn: lastDay() });

export const CorrectionOrdered = caseEvent(
  'CorrectionOrdered',
  record({ ...correctionOrder(), orderedBy: personId() }),
  {
    zh: '责令改正',
    en: 'Correction ordered',
    articles: ['APL 28'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type CorrectionOrdered = EventOf<typeof CorrectionOrdered>;

export const OrderCorrection = caseCommand('OrderCorrection', record(correctionOrder()), {
  by: ['officer', 'unitHead', 'head'],
  en: 'Order correction',
  records: [CorrectionOrdered],
  follows: [],
  mayFollow: [],
});

/** 检测、检验、鉴定. The party is told the period in writing, and it does not count into the case term (M55 18, 29). */
const testCommission = () => ({
  occurredAt: occurredAt(),
  testId: code(),
  body: text({ max: 200 }),
  matter: text(),
  periodDays: integer({ min: 1, max: 3650 }),
});

export const TestCommissioned = caseEvent(
  'TestCommissioned',
  record({ ...testCommission(), commissionedBy: personId() }),
  {
    zh: '委托检测检验鉴定',
    en: 'Test commissioned',
    articles: ['M55 18', 'M55 29'],
    mainState: 'unchanged',
    recordings: [],
    papers: [],
  },
);
export type TestCommissioned = EventOf<typeof TestCommissioned>;

export const CommissionTest = caseCommand('CommissionTest', record(testCommission()), {
  by: ['officer'],
  en: 'Commission a test',
  records: [TestCommissioned],
  follows: ['CaseFiled'],
  mayFollow: [],
});

const testResult = () => ({ occurredAt: occurredAt(), testId: code(), result: text(), document: documentRef() });

export const TestResultReceived = caseEvent('TestResultReceived', record(testResult()), {
  zh: '收到检测检验鉴定结果',
  en: 'Result of the test received',
  articles: ['M55 18'],
  mainState: 'unchanged',
  recordings: [],
  papers: [],
});
export type TestResultReceived = EventOf<typeof TestResultReceived>;

export const ReceiveTestResult = caseCommand('ReceiveTestResult', record(testResult()), {
  by: ['officer'],
  en: 'Receive a test result',
  records: [TestResultReceived],
  follows: [],
  mayFollow: [],
});

const investigationReport = () => ({
  occurredAt: occurredAt(),
  report: documentRef(),
  facts: text(),
  proposedPenalties: penalties(),
  benchmark: optional(benchmarkApplied()),
});

/** The report proposes penalties and says how the discretion benchmark was applied (M55 20; G27 (十二)). */
export const InvestigationConcluded = caseEvent(
  'InvestigationConcluded',
  record({ ...investigationReport(), concludedBy: personId() }),
  {
    zh: '调查终结',
    en: 'Investigation concluded',
    articles: ['M55 20', 'G27 (十二)'],
    mainState: { to: 'concluded' },
    recordings: [],
    papers: [],
  },
);
export type InvestigationConcluded = EventOf<typeof InvestigationConcluded>;

export const ConcludeInvestigation = caseCommand('ConcludeInvestigation', record(investigationReport()), {
  by: ['officer'],
  en: 'Conclude the investigation',
  records: [InvestigationConcluded],
  follows: ['CaseFiled', 'TestResultReceived', 'InvestigationResumed'],
  mayFollow: [],
});

/** Why an investigation ends without a result (M55 31). */
const termination = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('noViolationProvable', 'limitationPassed', 'partyCeased', 'other'),
  explanation: text(),
});

export const InvestigationTerminated = caseEvent(
  'InvestigationTerminated',
  record({ ...termination(), approvedBy: personId() }),
  {
    zh: '终止调查',
    en: 'Investigation terminated',
    articles: ['M55 31'],
    mainState: { to: 'terminated' },
    recordings: [],
    papers: [],
  },
);
export type InvestigationTerminated = EventOf<typeof InvestigationTerminated>;

export const TerminateInvestigation = caseCommand('TerminateInvestigation', record(termination()), {
  by: ['head'],
  en: 'Terminate the investigation',
  records: [InvestigationTerminated],
  follows: ['CaseFiled'],
  mayFollow: [],
});

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

export const investigationCommandTypes = [
  ConductInspection,
  CollectEvidence,
  RecordInterview,
  OrderCorrection,
  CommissionTest,
  ReceiveTestResult,
  ConcludeInvestigation,
  TerminateInvestigation,
] as const;
