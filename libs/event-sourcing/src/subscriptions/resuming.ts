import { defer, from, retry, type Observable } from 'rxjs';
import type { EventStore, SubscribeOptions } from '../event-store.js';
import { jitteredBackOff, type BackOff } from '../execution/back-off.js';
import { inOrder } from './in-order.js';
import type { SubscriptionBatch } from './subscription-batch.js';

export interface ResumingOptions extends SubscribeOptions {
  /** Waits before the n-th attempt (from 1) since a batch was last handled. Default: jittered, doubling up to ten seconds. */
  readonly backOff?: BackOff;
  /** Told of each time that the log is lost or a batch could not be handled, and that it goes on. */
  readonly onState?: (state: SubscriptionState) => void;
}

/** Whether the log is being heard and handled. It speaks of the subscription itself; a socket that is open says nothing. */
export type SubscriptionState =
  { readonly is: 'following' } | { readonly is: 'lost'; readonly reason: unknown; readonly attempt: number };

/**
 * Handles one batch of the log after the other, and goes on by itself when the log breaks off or the handler fails: from the
 * last batch that was handled, after a wait that grows, for as long as it takes. A batch that is being handled while the log
 * breaks off is handled to its end first, so nothing is handled twice at once. Emits each batch that was handled, completes
 * when the store is closed, and never errors.
 */
export const resuming = (
  store: EventStore,
  handle: (batch: SubscriptionBatch) => Promise<void> | void,
  { after, backOff = jitteredBackOff({ first: 100, longest: 10_000 }), onState, ...options }: ResumingOptions = {},
): Observable<SubscriptionBatch> =>
  defer(() => {
    let position = after;
    let attempt = 0;
    let handling: Promise<void> = Promise.resolve();

    const handleOne = async (batch: SubscriptionBatch): Promise<void> => {
      await handle(batch);
      position = batch.events.at(-1)?.position ?? position;
      if (attempt > 0) onState?.({ is: 'following' });
      attempt = 0;
    };

    const beforeNextAttempt = async (reason: unknown): Promise<void> => {
      await handling.catch(() => undefined);
      attempt += 1;
      onState?.({ is: 'lost', reason, attempt });
      await backOff(attempt);
    };

    return defer(() => store.subscribeToAll({ ...options, ...(position !== undefined && { after: position }) })).pipe(
      inOrder((batch) => (handling = handleOne(batch))),
      retry({ delay: (reason) => from(beforeNextAttempt(reason)) }),
    );
  });
