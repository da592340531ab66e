/** The time that a caller gives for all that it asks, from the moment when it asks. */
export class TimeLimit {
  private readonly end: number;

  constructor(milliseconds: number) {
    this.end = performance.now() + milliseconds;
  }

  /** Milliseconds; never negative. */
  get left(): number {
    return Math.max(0, this.end - performance.now());
  }

  get isUp(): boolean {
    return performance.now() >= this.end;
  }

  /** What the task gives, or the fallback when the time is up first. The task goes on; nobody waits for it any more. */
  async orElse<T, F>(task: Promise<T>, fallback: () => F): Promise<T | F> {
    let timer: NodeJS.Timeout | undefined;
    const timeIsUp = new Promise<F>((resolve) => {
      timer = setTimeout(() => resolve(fallback()), this.left);
    });
    try {
      return await Promise.race([task, timeIsUp]);
    } finally {
      clearTimeout(timer);
    }
  }
}
