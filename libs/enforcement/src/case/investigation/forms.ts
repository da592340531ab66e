import {
  code,
  date,
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
} from '@ecl/event-sourcing';
import { benchmarkApplied, documentRef, occurredAt, officers, penalties, personId } from '../values.js';

/** What each record of the investigation must say: the same words in the command and in the event. */

/** The eight kinds of evidence, in the order of APL 46. */
export const evidenceKind = () =>
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

export const inspection = () => ({
  occurredAt: occurredAt(),
  officers: officers(),
  certificatesShown: flag(),
  place: text({ max: 400 }),
  findings: text(),
  partyPresent: flag(),
  partyRemarks: optional(text()),
  documents: listOf(documentRef()),
  recordings: listOf(code()),
});

export const evidenceItem = () => ({
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

export const interview = () => ({
  occurredAt: occurredAt(),
  interviewId: code(),
  interviewee: record({ personId: personId(), name: personal(text({ max: 200 }), { of: 'personId' }) }),
  officers: officers(),
  certificatesShown: flag(),
  startedAt: moment(),
  endedAt: moment(),
  place: text({ max: 400 }),
  rightsTold: flag(),
  signature: oneOf('signed', 'refusalNoted'),
  document: documentRef(),
});

export const correctionOrder = () => ({ occurredAt: occurredAt(), content: text(), dueOn: date() });

/** 检测、检验、鉴定. The period is told to the party in writing and does not count into the case term (M55 18, 29). */
export const testCommission = () => ({
  occurredAt: occurredAt(),
  testId: code(),
  body: text({ max: 200 }),
  matter: text(),
  periodDays: integer({ min: 1, max: 3650 }),
});

export const testResult = () => ({
  occurredAt: occurredAt(),
  testId: code(),
  result: text(),
  document: documentRef(),
});

export const investigationReport = () => ({
  occurredAt: occurredAt(),
  report: documentRef(),
  facts: text(),
  proposedPenalties: penalties(),
  benchmark: optional(benchmarkApplied()),
});

/** Why an investigation ends without a result (M55 31). */
export const termination = () => ({
  occurredAt: occurredAt(),
  ground: oneOf('noViolationProvable', 'limitationPassed', 'partyCeased', 'other'),
  explanation: text(),
});
