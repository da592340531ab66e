import type { NextFunction, Request, Response } from 'express';

/** What names people is read here, and kept by no search engine: only pages of decisions about organisations are theirs to list. */
export const UNLISTED = { 'X-Robots-Tag': 'noindex' } as const;

/** Published data may be read by any web page: there are no cookies here that it could misuse. */
export const openData = (_request: Request, response: Response, next: NextFunction): void => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, As-Of-Position, X-Correlation-Id',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    ...UNLISTED,
  });
  next();
};
