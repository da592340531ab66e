import { availableParallelism } from 'node:os';

/**
 * About as long as a commit takes on a good disk, in milliseconds. On a slower disk the time between the threads does
 * not matter.
 */
const LASTS_AT_MOST = 1;
/**
 * After an unsuccessful one, because the disk is slow or the processors are busy, the next ones are skipped: one, then
 * two, four, …
 */
const RESTS_AT_MOST = 64;
/**
 * Keeps the event loop awake for a moment when it would otherwise sleep. Waking it up costs as much as a third of a
 * commit, and a caller that appends events one by one pays that for each. Meanwhile the loop also serves other work.
 */
export class AwakeLoop {
  private isKept = false;
  private endsAt = 0;
  private rests = 0;
  private restsNext = 1;

  /**
   * @param isOver whether the wait is over; called once in each turn of the loop
   * @param processors with a single one, a busy loop would only keep the writer from running
   * @param lastsAtMost milliseconds
   */
  constructor(
    private readonly isOver: () => boolean,
    private readonly processors = availableParallelism(),
    private readonly lastsAtMost = LASTS_AT_MOST,
  ) {}

  /** Waits until it is over, or has lasted too long. */
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
