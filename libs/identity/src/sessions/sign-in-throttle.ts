interface Failures {
  readonly count: number;
  readonly since: number;
}

const WINDOW_MS = 15 * 60_000;
const MOST_KEPT = 10_000;

/**
 * Slows guessing down: after five failures within fifteen minutes for one account from one address, that pair waits. Another
 * address is not locked out, so nobody can shut an officer out by failing in the officer's name. Kept in memory, bounded.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(
    private readonly limit = 5,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Milliseconds to wait before the next try; 0 when it may be made. */
  waitFor(username: string, address: string): number {
    const found = this.failures.get(keyOf(username, address));
    if (!found || found.count < this.limit) return 0;
    return Math.max(0, found.since + WINDOW_MS - this.now());
  }

  failed(username: string, address: string): void {
    const key = keyOf(username, address);
    const found = this.failures.get(key);
    const isFresh = found !== undefined && this.now() - found.since < WINDOW_MS;
    this.failures.delete(key);
    this.failures.set(key, { count: isFresh ? found.count + 1 : 1, since: isFresh ? found.since : this.now() });
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST_KEPT && oldest !== undefined) this.failures.delete(oldest);
  }

  succeeded(username: string, address: string): void {
    this.failures.delete(keyOf(username, address));
  }
}

const keyOf = (username: string, address: string): string => JSON.stringify([username, address]);
