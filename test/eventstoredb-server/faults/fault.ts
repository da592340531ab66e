import type { ServiceError } from '@grpc/grpc-js';
import type { AppendOutcome } from '../log/append-outcome.js';
import type { LoggedEvent } from '../log/logged-event.js';

export type CallKind = 'append' | 'batchAppend' | 'read' | 'subscribe' | 'delete' | 'features' | 'gossip';

/** What happens to a call instead of its normal course. */
export type Disturbance =
  | { readonly is: 'silence' }
  /** Every socket of the server is destroyed. */
  | { readonly is: 'cut' }
  /** The call ends with a status; on the batch path that is every append under way there. */
  | { readonly is: 'failure'; readonly error: () => ServiceError }
  /** The answer is this one, in the form of its path. */
  | { readonly is: 'outcome'; readonly outcome: AppendOutcome };

export type Fault = {
  /** What the server does, as the end of a sentence that starts with "The server". */
  readonly name: string;
  readonly on: readonly CallKind[];
} & (
  | { readonly strikes: 'onArrival'; readonly with: Disturbance }
  /** An append has been written, and its answer is replaced. */
  | { readonly strikes: 'onAnswer'; readonly with: Disturbance }
  /** A read or a subscription has sent the given number of events. */
  | { readonly strikes: 'midway'; readonly afterEvents: number; readonly with: Disturbance }
  | {
      readonly strikes: 'eachEvent';
      /** Each event waits for one more call of this kind. */
      readonly waitsFor?: CallKind;
      readonly alter?: (event: LoggedEvent) => LoggedEvent;
    }
);
