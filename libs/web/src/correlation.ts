import { isUuid, newUuid } from '@ecl/kernel';
import type { NextFunction, Request, Response } from 'express';
import { headerOf } from './header-of.js';

const HEADER = 'X-Correlation-Id';

/** Gives every request an id that its answer, its events and its log lines share; a client may send its own UUID. */
export const correlate = (request: Request, response: Response, next: NextFunction): void => {
  const brought = headerOf(request, 'x-correlation-id')?.toLowerCase();
  response.setHeader(HEADER, brought !== undefined && isUuid(brought) ? brought : newUuid());
  next();
};

export const correlationIdOf = (response: Response): string => (response.getHeader(HEADER) as string | undefined) ?? '';
