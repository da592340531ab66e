import type { NextFunction, Request, RequestHandler, Response } from 'express';

/**
 * Handlers that every request passes, one after the other, as one layer: the router asks each of its layers whether it is meant, and
 * sets up and takes down an address for it, which costs more than these handlers do.
 */
export const inOneLayer =
  (...handlers: readonly RequestHandler[]): RequestHandler =>
  (request: Request, response: Response, next: NextFunction): void => {
    const from = (index: number): void => {
      const handler = handlers[index];
      if (!handler) {
        next();
        return;
      }
      void handler(request, response, (fault?: unknown) => {
        if (fault === undefined) from(index + 1);
        else next(fault);
      });
    };
    from(0);
  };
