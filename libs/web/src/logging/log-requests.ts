import type { NextFunction, Request, Response } from 'express';
import { correlationIdOf } from '../correlation.js';
import type { ProcessLog } from './process-log.js';
import { routeOf } from './route-of.js';

/** One entry for each answer: a failure of the program is an error, the rest is for who looks closely. */
export const logRequests =
  (log: ProcessLog) =>
  (request: Request, response: Response, next: NextFunction): void => {
    const begin = performance.now();
    response.once('close', () => {
      const { statusCode: status, headersSent, writableFinished } = response;
      const level = status >= 500 ? 'error' : 'debug';
      log[level](
        {
          correlationId: correlationIdOf(response),
          method: request.method,
          route: routeOf(request),
          // Of a request that was left before it was answered there is none.
          ...(headersSent ? { status } : {}),
          ms: Math.round((performance.now() - begin) * 10) / 10,
          ...(writableFinished ? {} : { isAbandoned: true }),
        },
        'answered',
      );
    });
    next();
  };
