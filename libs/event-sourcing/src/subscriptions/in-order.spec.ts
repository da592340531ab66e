import { expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { lastValueFrom, Observable, toArray } from 'rxjs';
import type { SubscriptionBatch } from './subscription-batch.js';
import { inOrder } from './in-order.js';

/** A source that keeps to the contract: the next batch only after `done`. */
const source = (count: number, log: string[]) =>
  new Observable<SubscriptionBatch>((subscriber) => {
    const emit = (n: number): void => {
      if (n === count) return subscriber.complete();
      log.push(`deliver ${String(n)}`);
      subscriber.next({ events: [], isCaughtUp: false, done: () => emit(n + 1) });
    };
    emit(0);
  });

it('a subscription in order asks for a batch only after the one before was handled', async () => {
  const log: string[] = [];
  const handled = source(3, log).pipe(
    inOrder(async () => {
      await nextTurn();
      log.push('handled');
    }),
    toArray(),
  );
  expect(await lastValueFrom(handled)).toHaveLength(3);
  expect(log).toEqual(['deliver 0', 'handled', 'deliver 1', 'handled', 'deliver 2', 'handled']);
});

it('a subscription in order ends with the error of its handler', async () => {
  const failing = source(3, []).pipe(
    inOrder(() => {
      throw new Error('cannot');
    }),
  );
  await expect(lastValueFrom(failing)).rejects.toThrow('cannot');
});
