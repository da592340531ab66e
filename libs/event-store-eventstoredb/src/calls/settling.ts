import { jitteredBackOff } from '@ecl/event-sourcing';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { TimeLimit } from './time-limit.js';

/** How a call ended after all attempts. */
export type Settled<T> =
  | { readonly is: 'answered'; readonly answer: T; readonly wasInDoubt: boolean }
  /** `isInDoubt`: at least one attempt may have been carried out. */
  | { readonly is: 'given-up'; readonly failure: CallFailure; readonly isInDoubt: boolean };

export interface SettlingOptions {
  /** When it is given up. */
  readonly limit: TimeLimit;
  /** Milliseconds that the first attempt gets even if the limit ends before. */
  readonly first?: number | undefined;
  readonly signal: AbortSignal;
}

const backOff = jitteredBackOff({ first: 50, longest: 1_000 });

/** @param within milliseconds that one attempt may take */
export type Call<T> = (line: Line, within: number) => Promise<T>;

/**
 * Repeats a call until it is answered: on the leading node, and after a failure on the node that leads then, with
 * growing waits. Only for calls whose repetition has the same result. One attempt is always made.
 *
 * @throws CallFailure `refused` at once, and every error that is not a failure of the call
 */
export const untilAnswered = async <T>(
  connection: Connection,
  call: Call<T>,
  { limit, first = 0, signal }: SettlingOptions,
): Promise<Settled<T>> => {
  let wasInDoubt = false;
  let reason: CallFailure | undefined;
  for (let attempt = 1; ; attempt += 1) {
    const own = attempt === 1 && first > limit.left ? new TimeLimit(first) : limit;
    const outcome = await attemptOf(connection, call, { limit: own, signal });
    if (!(outcome instanceof CallFailure)) return { is: 'answered', answer: outcome.answer, wasInDoubt };
    wasInDoubt ||= outcome.kind === 'unanswered';
    // An attempt that its time cut short says less than the one before it, which failed by itself.
    if (!own.isUp) reason = outcome;
    if (!signal.aborted) await limit.orElse(backOff(attempt), () => undefined);
    if (signal.aborted || limit.isUp) return { is: 'given-up', failure: reason ?? outcome, isInDoubt: wasInDoubt };
  }
};

const attemptOf = async <T>(
  connection: Connection,
  call: Call<T>,
  { limit, signal }: Pick<SettlingOptions, 'limit' | 'signal'>,
): Promise<{ answer: T } | CallFailure> => {
  let line: Line | undefined;
  try {
    const found = await limit.orElse(connection.open(), noLeaderInTime);
    if (found instanceof CallFailure) return found;
    line = found;
    return { answer: await call(line, Math.min(connection.settings.defaultDeadline, Math.ceil(limit.left))) };
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind === 'refused') throw error;
    // A reader that leaves cancels its own call. That says nothing about the connection, which others continue to use.
    if (line && !signal.aborted) connection.lost(line, error);
    return error;
  }
};

const noLeaderInTime = (): CallFailure => new CallFailure('unreachable', 'no leader was found in time');
