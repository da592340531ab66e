import type { NextFunction, Request, Response } from 'express';
import { correlationIdOf } from '../correlation.js';
import type { ProcessLog } from './process-log.js';

/** The route as the program names it: an address itself may hold a name or a number that nobody may log. */
const routeOf = (request: Request): string => {
  const { path } = (request.route ?? {}) as { readonly path?: unknown };
  return typeof path === 'string' ? `${request.baseUrl}${path}` : 'unknown';
};

/** One entry for each answer: a failure of the program is an error, the rest is for who looks closely. */
export const logRequests =
  (log: ProcessLog) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const begin = performance.now();
    response.once('close', () => {
      const { statusCode: status, writableFinished } = response;
      const level = status >= 500 ? 'error' : 'debug';
      log[level](
        {
          correlationId: correlationIdOf(response),
          method: request.method,
          route: routeOf(request),
          status,
          ms: Math.round((performance.now() - begin) * 10) / 10,
          ...(writableFinished ? {} : { isAbandoned: true }),
        },
        'answered',
      );
    });
    next();
  };
