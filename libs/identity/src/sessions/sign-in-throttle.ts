interface Failures {
  readonly count: number;
  readonly since: number;
}

const WINDOW_MS = 15 * 60_000;
const MOST_KEPT = 10_000;

export interface ThrottleLimits {
  /** Failures for one account from one address. */
  readonly perAccount: number;
  /** Failures from one address, for any account: people in an office behind one address mistype, too. */
  readonly perAddress: number;
}

/**
 * Slows down guessing: after too many failures within fifteen minutes, the account from that address, or the whole
 * address, must wait. Other addresses are not locked out, so nobody can lock an officer out by failing in the officer's
 * name. It is kept in memory, with a limited size.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();

  constructor(
    private readonly limits: ThrottleLimits = { perAccount: 5, perAddress: 50 },
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Milliseconds to wait before the next try; 0 when it may be made. */
  waitFor(username: string, address: string): number {
    const { perAccount, perAddress } = this.limits;
    return Math.max(this.waitOf(pair(username, address), perAccount), this.waitOf(address, perAddress));
  }

  failed(username: string, address: string): void {
    this.count(pair(username, address));
    this.count(address);
  }

  /**
   * The address keeps its count: a sign-in with one's own password must not allow more guesses at the passwords of
   * others.
   */
  succeeded(username: string, address: string): void {
    this.failures.delete(pair(username, address));
  }

  private waitOf(key: string, limit: number): number {
    const found = this.failures.get(key);
    return !found || found.count < limit ? 0 : Math.max(0, found.since + WINDOW_MS - this.now());
  }

  private count(key: string): void {
    const found = this.failures.get(key);
    const isFresh = found !== undefined && this.now() - found.since < WINDOW_MS;
    this.failures.delete(key);
    this.failures.set(key, { count: isFresh ? found.count + 1 : 1, since: isFresh ? found.since : this.now() });
    const [oldest] = this.failures.keys();
    if (this.failures.size > MOST_KEPT && oldest !== undefined) this.failures.delete(oldest);
  }
}

const pair = (username: string, address: string): string => JSON.stringify([username, address]);
