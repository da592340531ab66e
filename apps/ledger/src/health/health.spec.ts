import { EventStoreUnavailable, InMemoryEventStore, type EventStore, type Position } from '@ecl/event-sourcing';
import { systemClock } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import type { ModelState, ModelStatus } from '@ecl/read-models';
import { describe, expect, it } from '@jest/globals';
import { tmpdir } from 'node:os';
import { healthOf } from './health.js';

const model = (name: string, state: ModelState): ModelStatus => ({
  name,
  version: 1,
  state,
  position: '7' as Position,
  answersTo: '7' as Position,
  progress: undefined,
  halt: state === 'halted' ? { position: '8' as Position, reason: 'a secret of the inside' } : undefined,
  projected: 7,
  eventsPerSecond: 0,
  lagMs: 0,
  rebuild: undefined,
  rebuildGivenUpAt: undefined,
});

const ledgerWith = (store: EventStore, ...models: readonly ModelStatus[]): Ledger =>
  ({
    store,
    clock: systemClock,
    engine: { status: () => models },
    byLaw: { status: () => ({ lastLookedAt: undefined, alarms: [{ why: 'calendarsDiffer' }] }) },
  }) as unknown as Ledger;

const following = model('case-register', 'following');

describe('a ledger is ready', () => {
  it('a ledger is ready when steps can be recorded and the read models answer, also while one catches up', async () => {
    const health = await healthOf(
      ledgerWith(new InMemoryEventStore(), following, model('leads', 'catching-up')),
      tmpdir(),
    );
    expect(health).toMatchObject({
      status: 'ready',
      log: { status: 'appendable', lastPosition: null },
      byLaw: { lastLookedAt: null, alarms: 1 },
    });
  });

  it('a ledger is found ready without anything being written', async () => {
    const store = new InMemoryEventStore();
    await healthOf(ledgerWith(store, following), undefined);
    expect(await store.lastPosition()).toBeUndefined();
  });
});

describe('a ledger is not ready, and says what is wrong', () => {
  it.each(['halted', 'building', 'disconnected'] as const)(
    'a ledger is not ready when a read model is %s',
    async (state) => {
      const { status, readModels } = await healthOf(
        ledgerWith(new InMemoryEventStore(), following, model('leads', state)),
        undefined,
      );
      expect(status).toBe('not-ready');
      expect(readModels).toMatchObject([
        { name: 'case-register', state: 'following', haltedBefore: null },
        { name: 'leads', state, haltedBefore: state === 'halted' ? '8' : null },
      ]);
      expect(JSON.stringify(readModels)).not.toContain('secret');
    },
  );

  it('a ledger is not ready when the log is closed', async () => {
    const store = new InMemoryEventStore();
    await store.close();
    expect(await healthOf(ledgerWith(store, following), undefined)).toMatchObject({
      status: 'not-ready',
      log: { status: 'closed' },
    });
  });

  it.each(['disk-full', 'read-only'] as const)('a ledger is not ready when an append comes to %s', async (reason) => {
    const store = new InMemoryEventStore();
    const failing: EventStore = Object.assign(Object.create(store) as EventStore, {
      appendToStream: () => Promise.reject(new EventStoreUnavailable(reason, 'it will not be written')),
    });
    expect(await healthOf(ledgerWith(failing, following), undefined)).toMatchObject({
      status: 'not-ready',
      log: { status: reason },
    });
  });
});
