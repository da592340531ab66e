import type { NextFunction, Request, Response } from 'express';

/** What is published to everybody may be read by the pages of everybody: there are no cookies here that could be borrowed. */
export const openData = (_request: Request, response: Response, next: NextFunction): void => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, As-Of-Position, X-Correlation-Id',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  next();
};
