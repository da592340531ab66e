/**
 * Why a call to the server failed, in the cases that matter to the caller:
 * - `unreachable`: it never left this machine
 * - `not-leader`: another node is the leader
 * - `unanswered`: interrupted, too late, too busy, or not understood: it may or may not have been done
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

  /** With `not-leader`: the leader, if the node knows it. */
  readonly leader: Endpoint | undefined;
  /** EventStoreDB's own code for the error, if it has one: `access-denied`, `stream-deleted`, … */
  readonly exception: string | undefined;
}
