/** How far long work is: of what, and how much of it. */
export interface WorkProgress<Phase extends string> {
  readonly phase: Phase;
  readonly done: number;
  readonly total: number;
}

/** What long work is given besides its subject. */
export interface LongWork<Phase extends string> {
  readonly progress?: ((progress: WorkProgress<Phase>) => void) | undefined;
  /** Breaks the work off with the reason of the signal. */
  readonly signal?: AbortSignal | undefined;
}
