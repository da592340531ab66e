/** Audio-video records of the case by id; an original is what it was registered as, for ever (NM244 23). */
export interface RecordingState {
  readonly originals: Readonly<Record<string, { readonly sha256: string }>>;
  readonly redactedCopies: readonly string[];
}

export const initialRecording: RecordingState = { originals: {}, redactedCopies: [] };
