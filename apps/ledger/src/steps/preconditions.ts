import type { ActualRevision } from '@ecl/event-sourcing';
import { headerOf, Problem } from '@ecl/web';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';

/** The strong ETag of a stream at a revision (RFC 9110 8.8.3). */
export const etagOf = (revision: ActualRevision): string => `"${String(revision)}"`;

/**
 * What the client says it saw: `If-Match: "<revision>"`, or `If-None-Match: *` for the first step of something new.
 * @throws Problem 428 when it says neither, 400 when it says both, a weak ETag, or something that is not a revision.
 */
export const expectedRevisionOf = (request: Request): ActualRevision => {
  const match = headerOf(request, 'if-match');
  const noneMatch = headerOf(request, 'if-none-match');
  if (match === undefined && noneMatch === undefined) throw new Problem(problems.preconditionRequired);
  if (noneMatch !== undefined) {
    if (match !== undefined || noneMatch.trim() !== '*') throw new Problem(problems.invalidPrecondition);
    return 'noStream';
  }
  const revision = /^"(0|[1-9]\d{0,14})"$/.exec(match?.trim() ?? '')?.[1];
  if (revision === undefined) throw new Problem(problems.invalidPrecondition);
  return Number(revision);
};
