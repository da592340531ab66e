import { OneAtATime } from '@ecl/event-sourcing';
import { Buckets, type BucketSize } from '@ecl/kernel';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;
const MOST_KEPT = 10_000;

export interface ThrottleLimits {
  /** Failures for one account from one address before it has to wait, and the longest wait. */
  readonly perPair: { readonly free: number; readonly longestWaitMs: number };
  /** Failures for one account from all addresses from which nobody signed in to it yet. */
  readonly perAccount: BucketSize;
  /** Failures from one address, for accounts to which nobody signed in from there yet. */
  readonly perAddress: BucketSize;
}

const USUAL: ThrottleLimits = {
  perPair: { free: 5, longestWaitMs: 15 * MINUTE_MS },
  perAccount: { capacity: 100, refillMs: 15 * MINUTE_MS },
  perAddress: { capacity: 200, refillMs: 10_000 },
};

/** Too many passwords were wrong; nothing was checked. */
export class TooManyAttempts extends Error {
  override readonly name = 'TooManyAttempts';
  constructor(readonly waitMs: number) {
    super(`wait ${String(waitMs)} ms`);
  }
}

interface Failures {
  readonly count: number;
  readonly last: number;
}

/**
 * Slows down guessing. Each attempt is counted before its password is checked, so that many at the same time are no more
 * than many one after the other; it is taken back when the password was right.
 *
 * After some failures an account has to wait at that address, longer each time. Guesses at one account from everywhere, and
 * guesses at all accounts from one address, are limited too, but not where someone has signed in to that account from that
 * address before: nobody can lock an officer out by failing in the officer's name, nor an office by failing from its address.
 * It is kept in memory, with a limited size.
 */
export class SignInThrottle {
  private readonly failures = new Map<string, Failures>();
  private readonly known = new Map<string, true>();
  private readonly accounts: Buckets;
  private readonly addresses: Buckets;
  private readonly queue = new OneAtATime();

  constructor(
    private readonly limits: ThrottleLimits = USUAL,
    private readonly now: () => number = () => Date.now(),
  ) {
    this.accounts = new Buckets(limits.perAccount, now, MOST_KEPT);
    this.addresses = new Buckets(limits.perAddress, now, MOST_KEPT);
  }

  /**
   * @param check undefined when the password is wrong
   * @throws TooManyAttempts without having checked
   */
  async attempt<T>(username: string, address: string, check: () => Promise<T | undefined>): Promise<T | undefined> {
    const pair = JSON.stringify([username, address]);
    this.mustNotWait(this.waitOf(pair));
    const isKnown = this.known.has(pair);
    if (!isKnown) this.take(username, address);
    try {
      return await this.queue.run(pair, () => this.checked(pair, username, address, isKnown, check));
    } catch (error) {
      // No password was checked, or it was right.
      if (!isKnown) this.giveBack(username, address);
      throw error;
    }
  }

  private async checked<T>(
    pair: string,
    username: string,
    address: string,
    isKnown: boolean,
    check: () => Promise<T | undefined>,
  ): Promise<T | undefined> {
    // Those before it in the queue may have failed.
    this.mustNotWait(this.waitOf(pair));
    const before = this.failures.get(pair);
    this.count(pair);
    try {
      const result = await check();
      if (result !== undefined) this.succeeded(pair, username, address, isKnown);
      return result;
    } catch (error) {
      if (before) this.failures.set(pair, before);
      else this.failures.delete(pair);
      throw error;
    }
  }

  private take(username: string, address: string): void {
    this.mustNotWait(this.addresses.take(address));
    const wait = this.accounts.take(username);
    if (wait > 0) this.addresses.giveBack(address);
    this.mustNotWait(wait);
  }

  private giveBack(username: string, address: string): void {
    this.addresses.giveBack(address);
    this.accounts.giveBack(username);
  }

  /**
   * The address gets back only this attempt: a sign-in with one's own password must not allow more guesses at the passwords
   * of others.
   */
  private succeeded(pair: string, username: string, address: string, isKnown: boolean): void {
    this.failures.delete(pair);
    this.accounts.fill(username);
    if (!isKnown) this.addresses.giveBack(address);
    this.known.delete(pair);
    this.known.set(pair, true);
    forgetOldest(this.known);
  }

  private mustNotWait(waitMs: number): void {
    if (waitMs > 0) throw new TooManyAttempts(waitMs);
  }

  /** One minute after the last free attempt, twice as long after each further one. */
  private waitOf(pair: string): number {
    const found = this.failures.get(pair);
    const { free, longestWaitMs } = this.limits.perPair;
    if (!found || found.count < free) return 0;
    const wait = Math.min(longestWaitMs, MINUTE_MS * 2 ** Math.min(found.count - free, 30));
    return Math.max(0, found.last + wait - this.now());
  }

  private count(pair: string): void {
    const found = this.failures.get(pair);
    const isFresh = found !== undefined && this.now() - found.last < DAY_MS;
    this.failures.delete(pair);
    this.failures.set(pair, { count: isFresh ? found.count + 1 : 1, last: this.now() });
    forgetOldest(this.failures);
  }
}

/** The same for codes of second factors: a right password must not allow more guesses at them. */
export class SecondFactorThrottle extends SignInThrottle {}

const forgetOldest = (map: Map<string, unknown>): void => {
  const [oldest] = map.keys();
  if (map.size > MOST_KEPT && oldest !== undefined) map.delete(oldest);
};
