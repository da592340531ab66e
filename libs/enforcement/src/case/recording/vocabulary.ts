import { code, flag, integer, listOf, moment, optional, record, sha256, text, type EventOf } from '@ecl/event-sourcing';
import { caseCommand } from '../case-command.js';
import { caseEvent } from '../case-event.js';
import { occurredAt, personId, recordedStep, recordingId } from '../values.js';

/** 音像记录: originals in the case, and redacted copies of them. */

/** A break in a recording, its reason, and the spoken note about it when the recording continued (NM244 18, 19). */
const gap = () =>
  record({
    from: moment(),
    to: moment(),
    reason: text({ max: 400 }),
    spoken: flag(),
    reportedTo: optional(personId()),
    writtenNote: optional(text()),
  });

/** An audio-video original. It is registered at upload, with a permanent digest (NM244 20, 23). */
const recording = () => ({
  occurredAt: occurredAt(),
  recordingId: recordingId(),
  deviceId: code(),
  operator: personId(),
  secondOfficer: optional(personId()),
  startedAt: moment(),
  endedAt: moment(),
  uploadedAt: moment(),
  sha256: sha256(),
  bytes: integer({ min: 1 }),
  matter: text({ max: 400 }),
  partyToldAt: optional(moment()),
  step: recordedStep(),
  /** Remote or continuous work may upload later, as soon as it can (NM244 20). */
  remoteOrContinuousReason: optional(text({ max: 400 })),
  gaps: listOf(gap(), { max: 200 }),
});

export const RecordingRegistered = caseEvent(
  'RecordingRegistered',
  record({ ...recording(), registeredBy: personId() }),
  {
    zh: '登记音像记录',
    en: 'Recording registered',
    articles: ['APL 47', 'NM244 17', 'NM244 20', 'NM244 23'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type RecordingRegistered = EventOf<typeof RecordingRegistered>;

export const RegisterRecording = caseCommand('RegisterRecording', record(recording()), {
  by: ['officer', 'archivist', 'system'],
  en: 'Register a recording',
  records: [RecordingRegistered],
  follows: [],
  mayFollow: [],
});

const redactedCopy = () => ({
  occurredAt: occurredAt(),
  copyId: code(),
  ofRecordingId: code(),
  sha256: sha256(),
  purpose: text({ max: 400 }),
});

/** A redacted copy. It has its own id; the original stays unchanged (NM244 23). */
export const RedactedCopyRegistered = caseEvent(
  'RedactedCopyRegistered',
  record({ ...redactedCopy(), registeredBy: personId() }),
  {
    zh: '登记音像记录脱敏副本',
    en: 'Redacted copy registered',
    articles: ['NM244 10', 'NM244 23'],
    whose: 'case',
    mainState: 'unchanged',
    clocks: [],
    recordings: [],
    papers: [],
  },
);
export type RedactedCopyRegistered = EventOf<typeof RedactedCopyRegistered>;

export const RegisterRedactedCopy = caseCommand('RegisterRedactedCopy', record(redactedCopy()), {
  by: ['publisher', 'archivist'],
  en: 'Register a redacted copy',
  records: [RedactedCopyRegistered],
  follows: [],
  mayFollow: ['closure'],
});

export const recordingEventTypes = [RecordingRegistered, RedactedCopyRegistered] as const;
export type RecordingEvent = EventOf<(typeof recordingEventTypes)[number]>;

export const recordingCommandTypes = [RegisterRecording, RegisterRedactedCopy] as const;
