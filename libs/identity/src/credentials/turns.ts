import { availableParallelism } from 'node:os';

/**
 * So much work at once and no more; what comes later waits for its turn. Hashing takes the threads that files and signatures
 * need as well: many people who sign in at the same time must not keep everyone else waiting.
 */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private free: number;

  /** @param atOnce default: one processor is left for everything else, and there are four threads */
  constructor(atOnce = Math.max(1, Math.min(availableParallelism() - 1, 3))) {
    this.free = atOnce;
  }

  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.free > 0) this.free -= 1;
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
