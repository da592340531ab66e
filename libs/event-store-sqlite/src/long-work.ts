/** The progress of long work: which phase, and how much of it is done. */
export interface WorkProgress<Phase extends string> {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

/** The options of long work besides its subject. */
export interface LongWork<Phase extends string> {
  readonly progress?: ((progress: WorkProgress<Phase>) => void) | undefined;
  /** Stops the work with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}
