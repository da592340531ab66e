import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import type { Position } from '@ecl/event-sourcing';
import type { Subscription } from 'rxjs';
import { EventEmitter } from 'node:events';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection } from '../connection/connection.js';
import { ReadResp } from '../protocol/protocol.js';
import { CommitSignal } from './commit-signal.js';
import { eventAt, placeOf } from '../encoding/wire-events.fixture.js';

const LOOK_EVERY = 20;

beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

/** The clock goes on by so many milliseconds, and what was due happens. */
const pass = async (milliseconds: number): Promise<void> => {
  jest.advanceTimersByTime(milliseconds);
  await nextTurn();
};

/** A call at the server that tells what it is made to tell. */
class Call extends EventEmitter {
  readonly cancel = jest.fn();

  confirm(): void {
    this.emit('data', new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation()));
  }

  push(...numbers: readonly number[]): void {
    for (const number of numbers) this.emit('data', new ReadResp().setEvent(eventAt(number)));
  }
}

/** A server of which every answer is said by the test, and a signal that listens to it. */
const aServer = (end?: number) => {
  const calls: Call[] = [];
  /** Where the log ends, and before that what the next looks at it find; and how often it was looked at. */
  const log = { end, looks: [] as number[], looked: 0 };
  const leader = { host: 'a', port: 1 };
  const client = {
    read: () => {
      calls.push(new Call());
      return calls.at(-1);
    },
  };
  const connection = {
    settings: { defaultDeadline: 5_000 },
    header: () => undefined,
    lost: () => undefined,
    open: async () => ({ client, node: { ...leader } }),
  } as unknown as Connection;
  const lastPosition = async (): Promise<Position | undefined> => {
    log.looked += 1;
    const found = log.looks.shift() ?? log.end;
    return found === undefined ? undefined : placeOf(found);
  };
  const signal = new CommitSignal({ connection, lastPosition, lookEvery: LOOK_EVERY });
  return { signal, calls, log, leader };
};

const heardBy = async ({ signal, calls }: ReturnType<typeof aServer>) => {
  const heard = { rings: 0, errors: [] as unknown[], subscription: undefined as unknown as Subscription };
  const before = calls.length;
  heard.subscription = signal.commits.subscribe({
    next: () => (heard.rings += 1),
    error: (error: unknown) => heard.errors.push(error),
  });
  while (calls.length === before) await nextTurn();
  calls.at(-1)!.confirm();
  // Until the first look at the end of the log is over: what is there now needs no announcement.
  await nextTurn();
  return heard;
};

/** So many looks at the log, from beginning to end, or those that there are until the signal is lost. */
const someLooks = async ({ signal, log }: ReturnType<typeof aServer>) => {
  const enough = log.looked + 7;
  while (log.looked < enough && signal.state !== 'lost') await pass(LOOK_EVERY);
};

it('the commit signal keeps what is pushed for as long as somebody listens', async () => {
  const server = aServer();
  const first = await heardBy(server);
  server.calls[0]!.push(1, 2);
  expect(server.signal.tail.after(placeOf(1), 5)).toMatchObject({ events: [{ revision: 2 }] });
  first.subscription.unsubscribe();
  expect(server.signal.tail.after(placeOf(1), 5)).toBeUndefined();
});

it('the commit signal forgets with the subscription what it has pushed: a commit before the next one begins is not pushed by either', async () => {
  const server = aServer();
  const first = await heardBy(server);
  server.calls[0]!.push(1, 2);
  server.calls[0]!.emit('error', new Error('dropped'));
  expect(first.errors).toHaveLength(1);
  const second = await heardBy(server);
  expect(server.signal.tail.after(placeOf(2), 5)).toBeUndefined();
  server.calls[1]!.push(4);
  expect(server.signal.tail.after(placeOf(2), 5)).toBeUndefined();
  second.subscription.unsubscribe();
});

it('the commit signal rings for the confirmation and for what is pushed, and not while nothing happens, however long the log', async () => {
  const server = aServer(500);
  const heard = await heardBy(server);
  expect(heard.rings).toBe(1);
  await someLooks(server);
  expect(heard.rings).toBe(1);
  server.calls[0]!.push(501);
  expect(heard.rings).toBe(2);
  heard.subscription.unsubscribe();
});

it('the commit signal is lost when a single commit is not announced and nothing follows it', async () => {
  const server = aServer(500);
  const heard = await heardBy(server);
  server.log.end = 501;
  await someLooks(server);
  expect(heard.errors).toMatchObject([{ message: expect.stringContaining('the subscription says nothing') }]);
  expect(server.signal.state).toBe('lost');
});

it('the commit signal makes followers read when a node that had only begun to lead may have shown them too little', async () => {
  const server = aServer(500);
  const heard = await heardBy(server);
  server.log.end = 501;
  server.calls[0]!.push(501);
  const before = heard.rings;
  await someLooks(server);
  expect(heard.rings).toBe(before + 1);
  expect(server.signal.tail.after(placeOf(501), 5)).toEqual({ events: [], isLast: true });
  heard.subscription.unsubscribe();
});

it('the commit signal is lost when another node leads, also while the former leader goes on sending', async () => {
  const server = aServer(500);
  const heard = await heardBy(server);
  server.leader.host = 'b';
  const enough = server.log.looked + 7;
  for (let number = 501; heard.errors.length === 0 && server.log.looked < enough; number += 1) {
    server.log.end = number;
    server.calls[0]!.push(number);
    await pass(LOOK_EVERY / 4);
  }
  expect(heard.errors).toMatchObject([
    { reason: 'unreachable', message: expect.stringContaining('another node leads') },
  ]);
});

it('the commit signal does not take a look at a node that knows less for growth', async () => {
  const server = aServer(500);
  const heard = await heardBy(server);
  server.log.looks.push(498, 499, 500, 497, 498, 499, 500);
  while (server.log.looks.length > 0 && server.signal.state !== 'lost') await pass(LOOK_EVERY);
  await someLooks(server);
  expect(heard.errors).toEqual([]);
  heard.subscription.unsubscribe();
});
