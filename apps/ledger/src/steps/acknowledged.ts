import { headerOf } from '@ecl/web';
import type { Request } from 'express';

/** Names the warnings that the caller has read and stands by, with commas between them. */
export const ACKNOWLEDGING = 'Acknowledge-Warnings';

export const acknowledgedIn = (request: Request): readonly string[] =>
  (headerOf(request, ACKNOWLEDGING.toLowerCase()) ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
