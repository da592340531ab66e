/**
 * Why a call to the server came to nothing, as far as the caller acts on it:
 * - `unreachable`: it never left this machine
 * - `not-leader`: the node does not decide; another one does
 * - `unanswered`: broken off, too late, too busy, or not understood: it may have been done or not
 * - `refused`: understood and declined, and it will be again: access denied, too large, a deleted stream, a bad argument
 */
export type CallFailureKind = 'unreachable' | 'not-leader' | 'unanswered' | 'refused';

export interface Endpoint {
  readonly host: string;
  readonly port: number;
}

interface CallFailureDetails {
  readonly cause?: unknown;
  readonly leader?: Endpoint | undefined;
  readonly exception?: string | undefined;
}

export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  constructor(
    readonly kind: CallFailureKind,
    message: string,
    { cause, leader, exception }: CallFailureDetails = {},
  ) {
    super(message, { cause });
    this.leader = leader;
    this.exception = exception;
  }

  /** With `not-leader`: who decides, where the node knows. */
  readonly leader: Endpoint | undefined;
  /** EventStoreDB's own word for what went wrong, where it has one: `access-denied`, `stream-deleted`, … */
  readonly exception: string | undefined;
}
