import type { streams } from './protocol.js';

/** The server's own limit for a write, in milliseconds. */
const WRITE_TIMEOUT = 2_000;

/**
 * Milliseconds that an append of the batch path may take. This client's deadline is a moment, which the server compares
 * with its own clock; later clients send a duration instead, which this client's messages ignore, so here it means the
 * server's limit.
 */
export const timeoutOf = (options: streams.BatchAppendReq.Options, now: number): number => {
  const moment = options.getDeadline();
  const requested = moment ? moment.getSeconds() * 1_000 + moment.getNanos() / 1e6 - now : Infinity;
  return Math.min(requested, WRITE_TIMEOUT);
};
