import { uuidV5, type Uuid } from '@ecl/kernel';
import { headerOf, Problem } from '@ecl/web';
import type { Request } from 'express';
import { problems } from '../problems/ledger-problems.js';

const NAMESPACE = '5f0a2c1e-7d34-5b86-9c52-1e8f0b7a6d43' as Uuid;
/** The characters that a header can carry, without control characters. */
const KEY = /^[\x20-\x7e\x80-\xff]{8,200}$/;

/**
 * The command id for an Idempotency-Key: one account, one key and one stream give one command, no matter how often it
 * is sent. @throws Problem when the key is missing, or is not 8 to 200 characters long.
 */
export const commandIdOf = (request: Request, username: string, stream: string): Uuid => {
  const key = headerOf(request, 'idempotency-key');
  if (key === undefined) throw new Problem(problems.idempotencyKeyMissing);
  if (!KEY.test(key)) throw new Problem(problems.idempotencyKeyInvalid);
  return uuidV5(NAMESPACE, JSON.stringify([username, stream, key]));
};
