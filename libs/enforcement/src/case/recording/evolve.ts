import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { RecordingEvent } from './events.js';
import type { RecordingState } from './state.js';

export const evolveRecording = evolving<RecordingState, RecordingEvent, CaseEvent>({
  RecordingRegistered: (state, { recordingId, sha256 }) => ({
    ...state,
    originals: { ...state.originals, [recordingId]: { sha256 } },
  }),
  RedactedCopyRegistered: (state, { copyId }) => ({ ...state, redactedCopies: [...state.redactedCopies, copyId] }),
});
