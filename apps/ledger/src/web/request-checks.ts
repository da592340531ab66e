import { Problem, webProblems } from '@ecl/web';
import type { NextFunction, Request, Response } from 'express';

/** JSON has one encoding; what a caller calls another one would be decoded as that. */
const OTHER_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8"?\s*(;|$))/i;

/** Where the bytes of a file come, a part after the other. */
const UPLOAD = /^\/api\/cases\/[^/]+\/uploads\/[^/?]+$/;
export const OF_AN_UPLOAD = 'application/offset+octet-stream';

const isPartOfFile = (request: Request): boolean =>
  request.method === 'PATCH' && UPLOAD.test(request.path) && Boolean(request.is(OF_AN_UPLOAD));

/** Refuses a body that is not JSON in UTF-8 before it is read; only an upload takes bytes. */
export const onlyJson = (request: Request, _response: Response, next: NextFunction): void => {
  // As nearly every client writes it.
  if (request.headers['content-type'] === 'application/json') {
    next();
    return;
  }
  const hasBody = request.headers['transfer-encoding'] !== undefined || Number(request.get('Content-Length') ?? 0) > 0;
  next(
    hasBody &&
      !isPartOfFile(request) &&
      (!request.is('application/json') || OTHER_CHARSET.test(request.get('Content-Type') ?? ''))
      ? new Problem(webProblems.unsupportedMediaType)
      : undefined,
  );
};
