import { Problem, webProblems } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';

/** Refuses a body that is not JSON before it is read. */
export const onlyJson = (request: Request, _response: Response, next: NextFunction): void => {
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
  next(hasBody && !request.is('application/json') ? new Problem(webProblems.unsupportedMediaType) : undefined);
};
