import { jitteredBackOff } from '@ecl/event-sourcing';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';

/** How a call ended after all attempts. */
export type Settled<T> =
  | { readonly is: 'answered'; readonly answer: T; readonly wasInDoubt: boolean }
  /** `isInDoubt`: at least one attempt may have been carried out. */
  | { readonly is: 'given-up'; readonly failure: CallFailure; readonly isInDoubt: boolean };

export interface SettlingOptions {
  /** Milliseconds until it is given up. */
  readonly within: number;
  readonly signal: AbortSignal;
}

const backOff = jitteredBackOff({ first: 50, longest: 1_000 });

/**
 * Repeats a call until it is answered: on the leading node, and after a failure on the node that leads then, with
 * growing waits. Only for calls whose repetition has the same result.
 *
 * @throws CallFailure `refused` at once, and every error that is not a failure of the call
 */
export const untilAnswered = async <T>(
  connection: Connection,
  call: (line: Line) => Promise<T>,
  { within, signal }: SettlingOptions,
): Promise<Settled<T>> => {
  const giveUpAt = performance.now() + within;
  let wasInDoubt = false;
  for (let attempt = 1; ; attempt += 1) {
    const outcome = await attemptOf(connection, call, signal);
    if (!(outcome instanceof CallFailure)) return { is: 'answered', answer: outcome.answer, wasInDoubt };
    wasInDoubt ||= outcome.kind === 'unanswered';
    if (signal.aborted || performance.now() >= giveUpAt)
      return { is: 'given-up', failure: outcome, isInDoubt: wasInDoubt };
    await backOff(attempt);
  }
};

const attemptOf = async <T>(
  connection: Connection,
  call: (line: Line) => Promise<T>,
  signal: AbortSignal,
): Promise<{ answer: T } | CallFailure> => {
  let line: Line | undefined;
  try {
    line = await connection.open();
    return { answer: await call(line) };
  } catch (error) {
    if (!(error instanceof CallFailure) || error.kind === 'refused') throw error;
    // A reader that leaves cancels its own call. That says nothing about the connection, which others continue to use.
    if (line && !signal.aborted) connection.lost(line, error);
    return error;
  }
};
