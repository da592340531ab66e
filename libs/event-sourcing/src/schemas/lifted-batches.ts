import { Observable } from 'rxjs';
import type { RecordedEvent } from '../event.js';
import type { SubscriptionBatch } from '../subscriptions/subscription-batch.js';
import type { Lift } from './reading.js';

/**
 * The batches of a subscription with every event lifted. An unreadable event ends the subscription with its error, but
 * only after the events before it were delivered and handled: a projection stops exactly before it, not a batch
 * earlier.
 */
export const liftedBatches = (batches: Observable<SubscriptionBatch>, lift: Lift): Observable<SubscriptionBatch> =>
  new Observable((subscriber) =>
    batches.subscribe({
      next: (batch) => {
        const { events, failure } = liftUntilFailure(batch.events, lift);
        if (failure === undefined) subscriber.next({ ...batch, events, done: () => batch.done() });
        else if (events.length === 0) subscriber.error(failure.cause);
        else subscriber.next({ events, isCaughtUp: false, done: () => subscriber.error(failure.cause) });
      },
      error: (error: unknown) => subscriber.error(error),
      complete: () => subscriber.complete(),
    }),
  );

interface Lifted {
  readonly events: readonly RecordedEvent[];
  readonly failure?: { readonly cause: unknown };
}

const liftUntilFailure = (events: readonly RecordedEvent[], lift: Lift): Lifted => {
  const done: RecordedEvent[] = [];
  for (const event of events)
    try {
      done.push(lift(event));
    } catch (cause) {
      return { events: done, failure: { cause } };
    }
  return { events: done };
};
