import { availableParallelism } from 'node:os';

/** About as long as a commit takes on a good disk, in milliseconds. Behind a slower one the way between the threads counts for nothing. */
const LASTS_AT_MOST = 1;
/** After one that was in vain, because the disk is slow or the processors are wanted elsewhere, the next are left out: one, then two, four, … */
const RESTS_AT_MOST = 64;
/**
 * Keeps the event loop turning for a moment in which it would fall asleep. Waking it up again costs as much as a third of a
 * commit, and whoever appends one event after the other pays that for each. The loop serves whatever else comes in.
 */
export class Vigil {
  private isKept = false;
  private endsAt = 0;
  private rests = 0;
  private restsNext = 1;

  /**
   * @param isOver whether there is nothing to wait for any more; asked once in each turn of the loop
   * @param processors with a single one, a loop that turns would only keep the writer from running
   * @param lastsAtMost milliseconds
   */
  constructor(
    private readonly isOver: () => boolean,
    private readonly processors = availableParallelism(),
    private readonly lastsAtMost = LASTS_AT_MOST,
  ) {}

  /** Until it is over, or has lasted for too long. */
  keep(): void {
    if (this.processors === 1 || (this.rests -= 1) >= 0) return;
    this.endsAt = performance.now() + this.lastsAtMost;
    if (this.isKept) return;
    this.isKept = true;
    setImmediate(this.turn);
  }

  private readonly turn = (): void => {
    const isOver = this.isOver();
    const isInVain = !isOver && performance.now() >= this.endsAt;
    if (isOver) this.restsNext = 1;
    if (isInVain) this.rest();
    this.isKept = !isOver && !isInVain;
    if (this.isKept) setImmediate(this.turn);
  };

  private rest(): void {
    this.rests = this.restsNext;
    this.restsNext = Math.min(2 * this.restsNext, RESTS_AT_MOST);
  }
}
