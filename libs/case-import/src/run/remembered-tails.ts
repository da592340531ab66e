import type { CaseTail } from './case-tail.js';
import type { CaseOutcome } from './tally.js';

/** What this run knows about a case that it has handled. */
export interface KnownCase {
  readonly tail: CaseTail;
  /** True when the stream ends at the tail; otherwise more of it must be read before an append. */
  readonly isEnd: boolean;
  readonly outcome: CaseOutcome;
}

/**
 * The most recent cases. A log usually names a case once, or again soon; a case that is forgotten here is read from the
 * ledger again. So memory does not grow with the log.
 */
export class RememberedTails {
  private readonly known = new Map<string, KnownCase>();

  constructor(private readonly most: number) {}

  of(sourceCaseId: string): KnownCase | undefined {
    return this.known.get(sourceCaseId);
  }

  remember(sourceCaseId: string, known: KnownCase): void {
    this.known.delete(sourceCaseId);
    this.known.set(sourceCaseId, known);
    if (this.known.size <= this.most) return;
    const [oldest] = this.known.keys();
    if (oldest !== undefined) this.known.delete(oldest);
  }
}
