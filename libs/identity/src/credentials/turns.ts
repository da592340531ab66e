import { availableParallelism } from 'node:os';

/** So many wait already that whoever comes now would wait too long. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
}

/**
 * So much work at once and no more; what comes later waits for its turn. Hashing takes the threads that files and signatures
 * need as well: many people who sign in at the same time must not keep everyone else waiting.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  /**
   * @param atOnce default: one processor is left for everything else, and there are four threads
   * @param mostWaiting default: a bureau whose people all sign in at eight, and not a queue without end
   */
  constructor(
    atOnce = Math.max(1, Math.min(availableParallelism() - 1, 3)),
    private readonly mostWaiting = 60,
  ) {
    this.free = atOnce;
  }

  /** @throws TooManyWaiting, before any work was done */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
    else if (this.waiting.length >= this.mostWaiting) throw new TooManyWaiting();
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.free += 1;
    }
  }
}
