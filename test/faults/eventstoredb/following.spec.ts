import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import type { EventStoreDbEventStore } from '@ecl/event-store-eventstoredb';
import { resuming, type EventStore, type RecordedEvent, type SubscriptionState } from '@ecl/event-sourcing';
import { anEvent, aStream, collect, idsOf, someEvents } from '../../contract/events.js';
import { Subscriber } from '../../contract/subscriber.js';
import type { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';
import {
  cutsTheConnectionAfter,
  dropsAfter,
  garblesJson,
  neverAnswers,
  sendsOneEventPer,
  stallsAfter,
} from '../../eventstoredb-server/faults/fault-catalogue.js';
import type { Fault } from '../../eventstoredb-server/faults/fault.js';
import { untilTestEnds } from '../../running/until.js';
import { patient, servers } from './servers.js';

const { freshFolder, start, restart, open } = servers();
const until = untilTestEnds();

const fill = async (store: EventStore, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1)
    await store.appendToStream(aStream(), [anEvent({ data: { index } })], { expectedRevision: 'noStream' });
};

/**
 * What a resuming subscriber is handed, and how it fares.
 *
 * @param ready before it, the subscriber takes no batch
 */
const followed = (store: EventStore, ready: Promise<void> = Promise.resolve()) => {
  const seen: RecordedEvent[] = [];
  const states: SubscriptionState['is'][] = [];
  let isCaughtUp = false;
  const subscription = resuming(
    store,
    async (batch) => {
      await ready;
      seen.push(...batch.events);
      isCaughtUp = batch.isCaughtUp;
    },
    { batchSize: 20, onState: ({ is }) => states.push(is) },
  ).subscribe();
  return {
    seen,
    states,
    untilSeen: async (count: number): Promise<void> => {
      await until(() => seen.length >= count);
    },
    /** Settles when it has seen so much and read to the end of the log. */
    untilCaughtUp: async (count: number): Promise<void> => {
      await until(() => seen.length >= count && isCaughtUp);
    },
    leave: () => subscription.unsubscribe(),
  };
};

/** Followed so far that the next event is pushed: the first one is read, because what comes before it could have been missed. */
const followedLive = async (server: EventStoreDbServer, store: EventStoreDbEventStore) => {
  const follower = followed(store);
  await until(() => store.following === 'listening');
  await fill(store, 1);
  await follower.untilCaughtUp(1);
  // Until nothing is read any more, and only the subscription is left.
  await until(() => server.openReads <= 1);
  return follower;
};

describe('a subscriber', () => {
  it.each<[string, Fault]>([
    ['drops it as too slow', dropsAfter(3, status.ABORTED, 'Operation timed out: Consumer too slow', 'subscribe')],
    ['ends it in good order', dropsAfter(3, status.INTERNAL, 'Received RST_STREAM', 'subscribe')],
    ['ends it as unavailable', dropsAfter(3, status.UNAVAILABLE, 'Connection dropped', 'subscribe')],
    ['cuts the connection', cutsTheConnectionAfter(3, 'subscribe')],
    ['does not confirm', neverAnswers('subscribe')],
  ])('a subscriber misses nothing and sees nothing twice where the server %s', async (_, fault) => {
    const server = await start();
    const store = await open(server.connectionString);
    await fill(store, 10);
    server.faults.begin(fault, { times: 3 });
    const follower = followed(store);
    await fill(store, 30);
    await follower.untilSeen(40);
    await fill(store, 30);
    await follower.untilSeen(70);
    follower.leave();
    expect(idsOf(follower.seen)).toEqual(idsOf(await collect(store.readAll())));
  });

  it('a subscriber continues where it was when the server was killed and has come back', async () => {
    const folder = freshFolder();
    let server = await start({ folder });
    const store = await open(server.connectionString);
    const follower = followed(store);
    for (let round = 1; round <= 3; round += 1) {
      await fill(store, 15);
      await follower.untilSeen(15 * round - 5);
      server = await restart(server, folder);
    }
    await fill(store, 1);
    await follower.untilSeen(46);
    follower.leave();
    expect(idsOf(follower.seen)).toEqual(idsOf(await collect(store.readAll())));
    expect(follower.states).toContain('lost');
    expect(follower.states.at(-1)).toBe('following');
  });

  it('a subscriber may be as slow as it likes', async () => {
    const server = await start();
    const store = await open(server.connectionString, patient);
    let takeAll = (): void => undefined;
    const follower = followed(store, new Promise((resolve) => (takeAll = resolve)));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        store.appendToStream(aStream(), someEvents(20), { expectedRevision: 'noStream' }),
      ),
    );
    expect(follower.seen).toEqual([]);
    takeAll();
    await follower.untilSeen(400);
    follower.leave();
    expect(idsOf(follower.seen)).toEqual(idsOf(await collect(store.readAll())));
    expect(follower.states).toEqual([]);
  });

  it('a subscriber is handed what was committed without a request to the server', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const follower = await followedLive(server, store);
    server.faults.begin(neverAnswers('read'));
    await fill(store, 30);
    await follower.untilSeen(31);
    server.faults.liftAll();
    follower.leave();
    expect(idsOf(follower.seen)).toEqual(idsOf(await collect(store.readAll())));
    expect(follower.states).toEqual([]);
  });

  it('a subscriber learns that the log is damaged where a pushed event is not one of a ledger', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const errors: unknown[] = [];
    const seen: RecordedEvent[] = [];
    const read = { toTheEnd: false };
    store.subscribeToAll().subscribe({
      next: ({ events, isCaughtUp, done }) => {
        seen.push(...events);
        read.toTheEnd = isCaughtUp;
        done();
      },
      error: (error: unknown) => errors.push(error),
    });
    await until(() => store.following === 'listening');
    await fill(store, 1);
    await until(() => seen.length > 0 && read.toTheEnd);
    await until(() => server.openReads <= 1);
    server.faults.begin(garblesJson());
    await fill(store, 1);
    await until(() => errors.length > 0);
    expect(errors).toMatchObject([{ name: 'EventStoreUnavailable', reason: 'damaged' }]);
  });

  it('a subscriber reads what the subscription delivers too late', async () => {
    const server = await start();
    const store = await open(server.connectionString, { ...patient, lookEvery: 100 });
    const follower = await followedLive(server, store);
    // Each look of the store at the end of the log lets one out: the subscription is never silent, and never up to date.
    const late = server.faults.begin(sendsOneEventPer('read', 'subscribe'), { times: 60 });
    await store.appendToStream(aStream(), someEvents(60), { expectedRevision: 'noStream' });
    await follower.untilSeen(61);
    follower.leave();
    expect(late.timesLeft).toBeGreaterThan(0);
    expect(idsOf(follower.seen)).toEqual(idsOf(await collect(store.readAll())));
    expect(follower.states).toEqual([]);
  });

  it.each<[string, status]>([
    ['with an error', status.UNAVAILABLE],
    ['with nothing but an end', status.OK],
  ])('a subscriber gets one error, and no more batches, when the log is lost %s', async (_, code) => {
    const server = await start();
    const store = await open(server.connectionString);
    const errors: unknown[] = [];
    let batches = 0;
    store.subscribeToAll().subscribe({
      next: ({ done }) => {
        batches += 1;
        done();
      },
      error: (error: unknown) => errors.push(error),
    });
    await until(() => store.following === 'listening');
    server.dropStreams(code, 'Connection dropped');
    await until(() => errors.length > 0);
    expect(store.following).toBe('lost');
    const before = batches;
    await fill(store, 3);
    expect(errors).toMatchObject([{ name: 'EventStoreUnavailable', reason: 'unreachable' }]);
    expect(batches).toBe(before);
  });
});

describe('the health of a subscription', () => {
  it('the health of a subscription is that of the subscription and not of the socket', async () => {
    const server = await start();
    const store = await open(server.connectionString, { lookEvery: 100 });
    expect(store.following).toBe('silent');
    // Appends and reads are served; the subscription is confirmed and tells of nothing.
    server.faults.begin(stallsAfter(0, 'subscribe'), { times: 1 });
    const errors: unknown[] = [];
    store.subscribeToAll().subscribe({ next: ({ done }) => done(), error: (error: unknown) => errors.push(error) });
    await until(async () => {
      await fill(store, 1);
      return errors.length > 0;
    });
    expect(store.following).toBe('lost');
    expect(errors).toMatchObject([{ message: expect.stringContaining('the subscription says nothing') }]);
  });

  it('the health of a subscription is silent again when nobody listens any more', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const subscriber = new Subscriber(store);
    await until(() => store.following === 'listening');
    subscriber.leave();
    expect(store.following).toBe('silent');
    await until(() => server.openReads === 0);
  });
});
