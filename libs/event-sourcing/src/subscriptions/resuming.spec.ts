import { describe, expect, it } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import { lastValueFrom, Observable, type Subscriber } from 'rxjs';
import { EventStoreUnavailable } from '../errors.js';
import type { SubscribeOptions } from '../event-store.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import type { SubscriptionBatch } from './subscription-batch.js';
import { resuming, type SubscriptionState } from './resuming.js';

const lost = () => new EventStoreUnavailable('unreachable', 'the line broke');
const atOnce = async (): Promise<void> => undefined;
const openPromise = (): { promise: Promise<void>; settle: () => void } => {
  let settle: () => void = () => undefined;
  return { promise: new Promise<void>((resolve) => (settle = resolve)), settle: () => settle() };
};
const aFewTurns = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

/** A store whose subscriptions can be broken, and which remembers from where each was asked for. */
class BreakableStore extends InMemoryEventStore {
  readonly asked: (string | undefined)[] = [];
  private readonly live = new Set<Subscriber<SubscriptionBatch>>();

  override subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch> {
    return new Observable((subscriber) => {
      this.asked.push(options?.after);
      this.live.add(subscriber);
      subscriber.add(() => this.live.delete(subscriber));
      subscriber.add(super.subscribeToAll(options).subscribe(subscriber));
    });
  }

  break(): void {
    for (const subscriber of [...this.live]) subscriber.error(lost());
  }

  async fill(count: number): Promise<void> {
    for (let index = 0; index < count; index += 1)
      await this.appendToStream(
        `case-${newUuid()}`,
        [{ id: newUuid(), type: 'Noted', data: { index }, metadata: {} }],
        { expectedRevision: 'noStream' },
      );
  }
}

describe('a subscription that resumes', () => {
  it('a resuming subscription delivers every event once and in order, however often the log breaks off', async () => {
    const store = new BreakableStore();
    await store.fill(100);
    const seen: string[] = [];
    const following = resuming(
      store,
      async ({ events }) => {
        await new Promise((resolve) => setImmediate(resolve));
        seen.push(...events.map(({ position }) => position));
        if (seen.length < 95) store.break();
      },
      { batchSize: 7, backOff: atOnce },
    ).subscribe();
    while (seen.length < 100) await aFewTurns();
    following.unsubscribe();
    expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => String(index + 1)));
    expect(store.asked.length).toBeGreaterThan(10);
  });

  it('a resuming subscription finishes the current batch before it asks again, and asks from behind it', async () => {
    const store = new BreakableStore();
    await store.fill(3);
    const { promise: finished, settle } = openPromise();
    const following = resuming(store, () => finished, { batchSize: 2, backOff: atOnce }).subscribe();
    await aFewTurns();
    store.break();
    await aFewTurns();
    expect(store.asked).toEqual([undefined]);
    settle();
    await aFewTurns();
    expect(store.asked).toEqual([undefined, '2']);
    following.unsubscribe();
  });

  it('a resuming subscription delivers a batch again when its handling failed', async () => {
    const store = new BreakableStore();
    await store.fill(2);
    const tried: string[] = [];
    const following = resuming(
      store,
      ({ events }) => {
        tried.push(...events.map(({ position }) => position));
        if (tried.length === 1) throw new Error('cannot, this once');
      },
      { batchSize: 1, backOff: atOnce },
    ).subscribe();
    while (tried.length < 3) await aFewTurns();
    following.unsubscribe();
    expect(tried).toEqual(['1', '1', '2']);
  });

  it('a resuming subscription waits longer and longer until a batch was handled, and reports its state', async () => {
    const store = new BreakableStore();
    const waits: number[] = [];
    const states: SubscriptionState['is'][] = [];
    let isAway = true;
    const away = {
      subscribeToAll: () =>
        isAway ? new Observable((s) => s.error(lost())) : InMemoryEventStore.prototype.subscribeToAll.call(store),
    };
    const following = resuming(Object.assign(Object.create(store) as BreakableStore, away), () => undefined, {
      backOff: async (attempt) => {
        waits.push(attempt);
        if (attempt === 3) isAway = false;
      },
      onState: ({ is }) => states.push(is),
    }).subscribe();
    while (!states.includes('following')) await aFewTurns();
    following.unsubscribe();
    expect(waits).toEqual([1, 2, 3]);
    expect(states).toEqual(['lost', 'lost', 'lost', 'following']);
  });

  it('a resuming subscription completes when the store is closed', async () => {
    const store = new BreakableStore();
    const ended = lastValueFrom(
      resuming(store, () => undefined),
      { defaultValue: undefined },
    );
    await aFewTurns();
    await store.close();
    await expect(ended).resolves.toBeDefined();
  });

  it('a resuming subscription asks no more once it was left, also in the middle of a wait', async () => {
    const store = new BreakableStore();
    await store.fill(1);
    const { promise: waited, settle } = openPromise();
    const following = resuming(store, () => undefined, { backOff: () => waited }).subscribe();
    await aFewTurns();
    store.break();
    await aFewTurns();
    following.unsubscribe();
    settle();
    await aFewTurns();
    expect(store.asked).toEqual([undefined]);
  });
});
