import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RecordingEvent } from './vocabulary.js';

/** Audio-video records of the case by id; an original never changes after its registration (NM244 23). */
export interface RecordingState {
  readonly originals: Readonly<Record<string, { readonly sha256: string }>>;
  readonly redactedCopies: readonly string[];
}

export const initialRecording: RecordingState = { originals: {}, redactedCopies: [] };

export const evolveRecording = evolving<RecordingState, RecordingEvent, CaseEvent>({
  RecordingRegistered: (state, { recordingId, sha256 }) => ({
    ...state,
    originals: { ...state.originals, [recordingId]: { sha256 } },
  }),
  RedactedCopyRegistered: (state, { copyId }) => ({ ...state, redactedCopies: [...state.redactedCopies, copyId] }),
});
