import type { IncomingMessage } from 'node:http';
import { Problem } from '../problem.js';
import { webProblems } from '../problems.js';
import { strictTextOf } from './strict-utf-8.js';

/** The types that nearly every client writes, letter for letter. */
const PLAIN_TYPES: ReadonlySet<string | undefined> = new Set(['application/json', 'application/json; charset=utf-8']);
const LENGTH = /^[1-9]\d{0,8}$/;

/** Whether a request brings JSON in the plainest way: of a length that is said and not too great, neither in pieces nor compressed. */
export const bringsPlainJson = ({ headers }: Pick<IncomingMessage, 'headers'>, mostBytes: number): boolean => {
  const length = headers['content-length'];
  return (
    PLAIN_TYPES.has(headers['content-type']) &&
    headers['content-encoding'] === undefined &&
    headers['transfer-encoding'] === undefined &&
    length !== undefined &&
    LENGTH.test(length) &&
    Number(length) <= mostBytes
  );
};

/**
 * Reads such a body as the parser of Express does, without the layers that find out which of the other ways it came. Where the sender
 * goes away before the end, nobody waits for an answer, and it is never over.
 * @throws Problem 400 for what is no object or list of JSON
 */
export const readPlainJson = async (request: IncomingMessage): Promise<object> => {
  const text = strictTextOf(await wholeOf(request));
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) throw new Problem(webProblems.malformedJson);
  return value;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new Problem(webProblems.malformedJson);
  }
};

const wholeOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve) => {
    // Joined once: a sender decides how many parts there are.
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => {
      parts.push(part);
    });
    request.once('end', () => {
      const [first, ...others] = parts;
      resolve(first !== undefined && others.length === 0 ? first : Buffer.concat(parts));
    });
  });
