import { defer, from, retry, type Observable } from 'rxjs';
import type { EventStore, SubscribeOptions } from '../event-store.js';
import { jitteredBackOff, type BackOff } from '../execution/back-off.js';
import { inOrder } from './in-order.js';
import type { SubscriptionBatch } from './subscription-batch.js';

export interface ResumingOptions extends SubscribeOptions {
  /**
   * The wait before the n-th attempt (from 1) since a batch was last handled. Default: jittered, doubling up to ten
   * seconds.
   */
  readonly backOff?: BackOff;
  /** Called each time the log is lost or a batch could not be handled, and when the subscription continues. */
  readonly onState?: (state: SubscriptionState) => void;
}

/**
 * Whether the log is being received and handled. It is about the subscription itself; an open socket proves nothing.
 */
export type SubscriptionState =
  { readonly is: 'following' } | { readonly is: 'lost'; readonly reason: unknown; readonly attempt: number };

/**
 * Handles the batches of the log one after the other, and continues by itself when the log is lost or the handler
 * fails: from the last handled batch, after growing waits, without a limit. A batch that is being handled when the log
 * is lost is finished first, so nothing is handled twice at the same time. Emits each batch that was handled, completes
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
