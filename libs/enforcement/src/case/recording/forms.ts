import { code, flag, integer, listOf, moment, optional, record, sha256, text } from '@ecl/event-sourcing';
import { occurredAt, personId, recordedStep, recordingId } from '../values.js';

/** A break in a recording, why it was, and that it was said aloud when recording began again (NM244 18, 19). */
const gap = () =>
  record({
    from: moment(),
    to: moment(),
    reason: text({ max: 400 }),
    spoken: flag(),
    reportedTo: optional(personId()),
    writtenNote: optional(text()),
  });

/** An audio-video original. It is registered when it is uploaded, with the digest that it keeps for ever (NM244 20, 23). */
export const recording = () => ({
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

export const redactedCopy = () => ({
  occurredAt: occurredAt(),
  copyId: code(),
  ofRecordingId: code(),
  sha256: sha256(),
  purpose: text({ max: 400 }),
});
