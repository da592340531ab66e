const WINDOW_MS = 5_000;

/** Counts events and their rate: per second over the last five to ten seconds. */
export class Throughput {
  private total = 0;
  private before = { at: 0, total: 0 };
  private current = { at: 0, total: 0 };

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(private readonly now: () => number = () => performance.now()) {
    const start = { at: now(), total: 0 };
    this.before = start;
    this.current = start;
  }

  get count(): number {
    return this.total;
  }

  add(count: number): void {
    this.moveOn();
    this.total += count;
  }

  get perSecond(): number {
    this.moveOn();
    const elapsed = this.now() - this.before.at;
    return elapsed <= 0 ? 0 : ((this.total - this.before.total) * 1000) / elapsed;
  }

  private moveOn(): void {
    const at = this.now();
    if (at - this.current.at < WINDOW_MS) return;
    this.before = at - this.current.at < 2 * WINDOW_MS ? this.current : { at: at - WINDOW_MS, total: this.total };
    this.current = { at, total: this.total };
  }
}
