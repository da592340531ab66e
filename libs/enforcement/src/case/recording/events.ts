import { eventType, record, type EventOf } from '@ecl/event-sourcing';
import { personId } from '../values.js';
import { recording, redactedCopy } from './forms.js';

export const RecordingRegistered = eventType(
  'RecordingRegistered',
  record({ ...recording(), registeredBy: personId() }),
);
export type RecordingRegistered = EventOf<typeof RecordingRegistered>;

/** A copy from which something was taken out. It has its own id; the original stays as it was (NM244 23). */
export const RedactedCopyRegistered = eventType(
  'RedactedCopyRegistered',
  record({ ...redactedCopy(), registeredBy: personId() }),
);
export type RedactedCopyRegistered = EventOf<typeof RedactedCopyRegistered>;

export const recordingEventTypes = [RecordingRegistered, RedactedCopyRegistered] as const;

export type RecordingEvent = EventOf<(typeof recordingEventTypes)[number]>;
