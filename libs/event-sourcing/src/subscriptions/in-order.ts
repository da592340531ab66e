import { concatMap, from, type OperatorFunction } from 'rxjs';
import type { SubscriptionBatch } from './subscription-batch.js';

/**
 * Handles one batch after the other and asks for the next only when the handler has finished. Emits each batch that was
 * handled; an error of the handler ends the subscription with that error, and the batch counts as not handled.
 */
export const inOrder = (
  handle: (batch: SubscriptionBatch) => Promise<void> | void,
): OperatorFunction<SubscriptionBatch, SubscriptionBatch> =>
  concatMap((batch) =>
    from(
      (async () => {
        await handle(batch);
        batch.done();
        return batch;
      })(),
    ),
  );
