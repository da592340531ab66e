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
 * Makes a call until it is answered: on the node that leads, and after a failure on the one that leads then, with waits that
 * grow. Only for calls that come to the same when they are made twice.
 *
 * @throws CallFailure `refused` at once, and whatever is not a failure of the call
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
    // Whoever leaves breaks off a call of his own. That says nothing of the line, which others go on using.
    if (line && !signal.aborted) connection.lost(line, error);
    return error;
  }
};
