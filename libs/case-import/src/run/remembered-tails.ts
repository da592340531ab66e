import type { CaseTail } from './case-tail.js';
import type { CaseOutcome } from './tally.js';

/** What this run knows of a case that it has had to do with. */
export interface KnownCase {
  readonly tail: CaseTail;
  /** The stream ends at the tail; else more of it is to be read before anything is appended. */
  readonly isEnd: boolean;
  readonly outcome: CaseOutcome;
}

/**
 * The cases that were met last. A log names a case once, mostly, or again soon; whatever is forgotten here is read back
 * from the ledger. So memory does not grow with the log.
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
