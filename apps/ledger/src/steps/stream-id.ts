import { Problem } from '@ecl/web';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';

const STREAM_ID = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$/;

/**
 * The id in the address. It becomes part of a stream's name: letters, digits, `-`, `_`, `.`, at most 100.
 * @throws Problem `not-found`: nothing can have such an id.
 */
export const streamIdIn = (request: Request): string => {
  const { id } = request.params;
  if (typeof id !== 'string' || !STREAM_ID.test(id)) throw new Problem(problems.notFound);
  return id;
};
