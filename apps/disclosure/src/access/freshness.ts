import type { NextFunction, Request, Response } from 'express';
import type { FromRecord } from '../published/published-record.js';

/**
 * A withdrawn decision must go everywhere at once (APL 48), so caches keep what comes from the record for a minute only; after
 * that they ask again with the ETag, which costs no body.
 */
const FROM_THE_RECORD = 'public, max-age=60, must-revalidate';
/** An answer from an unfinished record will soon change. */
const UNFINISHED = 'no-cache';
/** The catalogue changes with a release of the software. */
const FIXED = 'public, max-age=3600';

/**
 * Tells caches how long an answer from the record is valid and readers up to which event it goes; returns its content.
 */
export const fromRecord = <T>(response: Response, { state, asOfPosition, value }: FromRecord<T>): T => {
  response.set('Cache-Control', state === 'live' ? FROM_THE_RECORD : UNFINISHED);
  if (asOfPosition !== undefined) response.set('As-Of-Position', asOfPosition);
  return value;
};

export const fixed = (response: Response): void => {
  response.set('Cache-Control', FIXED);
};

/**
 * `Cache-Control: no-cache` in a request is meant for the caches on the way, and this is not a cache: a client that
 * sends it with an ETag (as Node's `fetch` does) may get a 304, which Express would withhold.
 */
export const answeredAtTheOrigin = (request: Request, _response: Response, next: NextFunction): void => {
  delete request.headers['cache-control'];
  next();
};
