import { Buckets, type BucketSize } from '@ecl/kernel';
import { networkOf, tooManyRequests } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';

/** Enough for an office that reads, and for a program that fetches all pages one after the other. */
const USUAL: BucketSize = { capacity: 600, refillMs: 50 };

/** Requests of one address within what they may be; those that watch the process are not counted. */
export const limitingRequests = (size: BucketSize = USUAL, now?: () => number) => {
  const addresses = new Buckets(size, now);
  return (request: Request, _response: Response, next: NextFunction): void => {
    const waitMs = /^\/health(\/|$)/.test(request.path) ? 0 : addresses.take(networkOf(request.ip));
    if (waitMs > 0) next(tooManyRequests(waitMs));
    else next();
  };
};
