import type { NextFunction, Request, Response } from 'express';

/** Published data may be read by any web page: there are no cookies here that it could misuse. */
export const openData = (_request: Request, response: Response, next: NextFunction): void => {
  response.set({
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Link, As-Of-Position, X-Correlation-Id',
    'Cross-Origin-Resource-Policy': 'cross-origin',
  });
  next();
};
