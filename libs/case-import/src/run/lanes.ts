/**
 * Runs work in parallel, so that many appends share one commit, but in sequence for the same case, so that its order
 * stays. `start` waits while too much is under way; this slows the reader down.
 */
export class Lanes {
  private readonly last = new Map<string, Promise<void>>();
  private underWay = 0;
  private failure: { readonly error: unknown } | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly most: number) {}

  /** @throws the error of an earlier work; nothing new is started then. */
  async start(lane: string, work: () => Promise<void>): Promise<void> {
    while (this.underWay >= this.most) await this.change();
    this.throwFailure();
    this.underWay += 1;
    const run: Promise<void> = (this.last.get(lane) ?? Promise.resolve()).then(work).then(
      () => this.ended(lane, run),
      (error: unknown) => {
        this.failure ??= { error };
        this.ended(lane, run);
      },
    );
    this.last.set(lane, run);
  }

  /** Waits for everything under way. @throws the error of one of them. */
  async settled(): Promise<void> {
    while (this.underWay > 0) await this.change();
    this.throwFailure();
  }

  private ended(lane: string, run: Promise<void>): void {
    this.underWay -= 1;
    if (this.last.get(lane) === run) this.last.delete(lane);
    this.wake();
  }

  private change(): Promise<void> {
    return new Promise((resolve) => {
      this.wake = resolve;
    });
  }

  private throwFailure(): void {
    if (this.failure) throw this.failure.error;
  }
}
