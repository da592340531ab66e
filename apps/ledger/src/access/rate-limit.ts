import { SetMetadata } from '@nestjs/common';
import { Buckets, type BucketSize } from '@ecl/kernel';
import { tooManyRequests } from '@ecl/web';

export interface RateLimits {
  readonly perAccount: BucketSize;
  /** Of requests without a valid session. */
  readonly perAddress: BucketSize;
}

/** More than people and the nightly files of a bank need, and less than it takes to keep everyone else waiting. */
const USUAL: RateLimits = {
  perAccount: { capacity: 50_000, refillMs: 10 },
  perAddress: { capacity: 600, refillMs: 50 },
};

/** On a route of which requests are not counted: those that watch the process ask all the time. */
export const UNCOUNTED = 'ecl:uncounted';
export const Uncounted = () => SetMetadata(UNCOUNTED, true);

/** Requests of one account, and of one address as long as nobody has signed in, within what they may be. */
export class RateLimit {
  private readonly accounts: Buckets;
  private readonly addresses: Buckets;

  constructor(limits: RateLimits = USUAL, now?: () => number) {
    this.accounts = new Buckets(limits.perAccount, now);
    this.addresses = new Buckets(limits.perAddress, now);
  }

  /** @throws Problem 429 */
  countAccount(username: string): void {
    mustNotWait(this.accounts.take(username));
  }

  /** @throws Problem 429 */
  countAddress(address: string): void {
    mustNotWait(this.addresses.take(address));
  }
}

const mustNotWait = (waitMs: number): void => {
  if (waitMs > 0) throw tooManyRequests(waitMs);
};
