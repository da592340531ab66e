import { Problem, webProblems } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';

const READING = 'GET, HEAD';

/** Nothing can be changed here, so every address accepts only reading. */
export const readOnly = (request: Request, _response: Response, next: NextFunction): void => {
  if (request.method === 'GET' || request.method === 'HEAD') next();
  else next(new Problem(webProblems.methodNotAllowed, undefined, {}, { Allow: READING }));
};
