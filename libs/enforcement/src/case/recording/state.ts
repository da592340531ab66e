import type { Instant } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RecordedStep } from '../values.js';
import type { RecordingEvent } from './vocabulary.js';

/** An original, with the step and the time that it shows. */
export interface RecordedOriginal {
  readonly sha256: string;
  readonly step: RecordedStep;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
}

/** Audio-video records of the case by id; an original never changes after its registration (NM244 23). */
export interface RecordingState {
  readonly originals: Readonly<Record<string, RecordedOriginal>>;
  readonly redactedCopies: readonly string[];
}

export const initialRecording: RecordingState = { originals: {}, redactedCopies: [] };

export const evolveRecording = evolving<RecordingState, RecordingEvent, CaseEvent>({
  RecordingRegistered: (state, { recordingId, sha256, step, startedAt, endedAt }) => ({
    ...state,
    originals: { ...state.originals, [recordingId]: { sha256, step, startedAt, endedAt } },
  }),
  RedactedCopyRegistered: (state, { copyId }) => ({ ...state, redactedCopies: [...state.redactedCopies, copyId] }),
});
