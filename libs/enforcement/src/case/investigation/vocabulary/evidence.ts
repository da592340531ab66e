import {
  code,
  flag,
  listOf,
  moment,
  marked,
  oneOf,
  optional,
  orUpcast,
  personal,
  record,
  sha256,
  text,
  type EventOf,
} from '@ecl/event-sourcing';
import { caseCommand } from '../../case-command.js';
import { asVisit, caseEvent } from '../../case-event.js';
import type { EventHistory } from '../../../law/event-type.js';
import { documentRef, occurredAt, officers, partyNamed, recordingId } from '../../values.js';

const inspection = () => ({
  occurredAt: occurredAt(),
  /** When it ended, if it is on record; it began at `occurredAt`. */
  endedAt: optional(moment()),
  officers: officers(),
  certificatesShown: flag(),
  place: text({ max: 400 }),
  findings: text(),
  partyPresent: flag(),
  partyRemarks: optional(text()),
  documents: listOf(documentRef()),
  recordings: listOf(recordingId()),
});

/** It must be recorded on video without exception if the party is absent. */
export const InspectionConducted = caseEvent('InspectionConducted', record(inspection()), {
  zh: '现场检查',
  en: 'Inspection conducted',
  articles: ['APL 54', 'APL 55', 'M55 17'],
  whose: 'case',
  mainState: { to: 'investigating', from: ['filed'] },
  clocks: [],
  recordings: [
    {
      level: 'full',
      article: 'M55 17',
      coveredBy: ['inspection'],
      when: ({ partyPresent }) => !partyPresent,
      lasts: asVisit,
    },
    { level: 'regional', article: 'NM244 17', coveredBy: ['inspection'], lasts: asVisit },
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

/** What an old log means that does not say whose correction its evidence shows. */
export const BY_PROVIDER = 'unsaid';

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
  /** When collecting ended, if it is on record; it began at `occurredAt`. */
  endedAt: optional(moment()),
  evidenceId: code(),
  kind: evidenceKind(),
  description: text(),
  officers: officers(),
  certificatesShown: flag(),
  provider: text({ max: 200 }),
  /** A copy is valid if the provider marked that it agrees with the original (M55 17). */
  form: oneOf('original', 'verifiedCopy'),
  sha256: optional(sha256()),
  custody: text({ max: 400 }),
  /** Where it was collected on the spot; absent where it was handed in or sent. */
  place: optional(text({ max: 400 })),
});

const CORRECTION = /改正|整改|纠正|拆除|清理|恢复原状|补办/u;
const DENIED = /未|没有|拒|逾期/u;

/**
 * Nobody said before whose correction it shows: what was handed in with such words was taken to be that of the party
 * that its provider names. What says it already keeps it.
 */
const sayingWhoseCorrection: EventHistory = {
  version: 2,
  upcasters: {
    1: (data) => {
      const { description, kind } = data as { readonly description: string; readonly kind: string };
      const isOne =
        !('showsCorrectionBy' in data) &&
        !('place' in data) &&
        kind !== 'partyStatement' &&
        CORRECTION.test(description) &&
        !DENIED.test(description);
      return isOne ? { ...data, showsCorrectionBy: BY_PROVIDER } : data;
    },
  },
};

const collected = () => ({
  ...evidenceItem(),
  /** As in the command; `unsaid` in an old log: of the party that the provider names. */
  showsCorrectionBy: optional(orUpcast(marked(code(), 'party'), BY_PROVIDER)),
});

export const EvidenceCollected = caseEvent('EvidenceCollected', record(collected()), {
  ...sayingWhoseCorrection,
  zh: '收集证据',
  en: 'Evidence collected',
  articles: ['APL 46', 'M55 17'],
  whose: 'case',
  mainState: { to: 'investigating', from: ['filed'] },
  clocks: [],
  recordings: [
    {
      level: 'regional',
      article: 'NM244 17',
      coveredBy: ['evidence', 'inspection'],
      // Electronic evidence is its own record, and is reviewed on its own (APL 41).
      when: ({ kind }) => kind !== 'electronic' && kind !== 'audioVisual',
      lasts: asVisit,
    },
  ],
  papers: [],
});
export type EvidenceCollected = EventOf<typeof EvidenceCollected>;

const collecting = () => ({
  ...evidenceItem(),
  /** The party that hands it in to show that it corrected what it had done: it speaks for that party, and outdates no notice to it. */
  showsCorrectionBy: partyNamed(),
});

export const CollectEvidence = caseCommand('CollectEvidence', record(collecting()), {
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
  whose: 'case',
  mainState: { to: 'investigating', from: ['filed'] },
  clocks: [],
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
