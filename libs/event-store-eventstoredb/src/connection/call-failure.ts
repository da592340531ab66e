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

export class CallFailure extends Error {
  override readonly name = 'CallFailure';
  constructor(
    readonly kind: CallFailureKind,
    message: string,
    options: { readonly cause?: unknown; readonly leader?: Endpoint | undefined } = {},
  ) {
    super(message, { cause: options.cause });
    this.leader = options.leader;
  }

  /** With `not-leader`: who decides, where the node knows. */
  readonly leader: Endpoint | undefined;
}
