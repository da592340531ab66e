import { Buckets, type BucketSize } from '@ecl/kernel';
import { tooManyRequests } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';
import { isIPv6 } from 'node:net';

/** Enough for an office that reads, and for a program that fetches all pages one after the other. */
const USUAL: BucketSize = { capacity: 600, refillMs: 50 };

/** One person has a whole network of this length: other addresses in it are no other person. */
const networkOf = (address: string): string => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address;
  const [before = '', after] = address.split('::');
  const first = before === '' ? [] : before.split(':');
  const rest = after === undefined || after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - first.length - rest.length) }, () => '0');
  return [...first, ...zeros, ...rest].slice(0, 4).join(':');
};

/** Requests of one address within what they may be; those that watch the process are not counted. */
export const limitingRequests = (size: BucketSize = USUAL, now?: () => number) => {
  const addresses = new Buckets(size, now);
  return (request: Request, _response: Response, next: NextFunction): void => {
    const waitMs = /^\/health(\/|$)/.test(request.path) ? 0 : addresses.take(networkOf(request.ip ?? ''));
    if (waitMs > 0) next(tooManyRequests(waitMs));
    else next();
  };
};
