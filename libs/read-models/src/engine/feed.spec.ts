import {
  EventStoreUnavailable,
  eventType,
  eventTypes,
  InMemoryEventStore,
  integer,
  position,
  record,
  text,
  withSchemas,
  type EventStore,
  type SubscribeOptions,
} from '@ecl/event-sourcing';
import { instant, SettableClock } from '@ecl/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import { concat, firstValueFrom, ReplaySubject, take, throwError } from 'rxjs';
import { allBalances, append, balancesModel, forgotten, imposed, paid, strictModel } from './fines.fixture.js';
import { ledger } from './ledger.fixture.js';

const balances = balancesModel();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const start = async (own: ReturnType<typeof ledger>, ...call: Parameters<ReturnType<typeof ledger>['start']>) => {
  const run = await own.start(...call);
  stops.push(run.stop);
  return run;
};

/** A store whose subscriptions break after one batch, `times` times. */
const breaking = (inner: InMemoryEventStore, times: number) => {
  const asked: (string | undefined)[] = [];
  const subscribeToAll = (options: SubscribeOptions) => {
    asked.push(options.after);
    const batches = inner.subscribeToAll(options);
    const gone = throwError(() => new EventStoreUnavailable('unreachable', 'the connection broke'));
    return asked.length <= times ? concat(batches.pipe(take(1)), gone) : batches;
  };
  return { asked, store: Object.assign(Object.create(inner) as EventStore, { subscribeToAll }) };
};

describe('a log that cannot be read for a while', () => {
  it('a log that cannot be read for a while is read on from where it broke off, with nothing lost and nothing twice', async () => {
    const { store, asked } = breaking(new InMemoryEventStore(), 4);
    await append(store, imposed('a', 100), ...Array.from({ length: 9 }, () => paid('a', 1)));
    const waits: number[] = [];
    const reconnectAfter = (attempt: number) => {
      waits.push(attempt);
      return 1;
    };
    const { readModels } = await start(ledger(store), [balances], { batchSize: 3, reconnectAfter });
    await readModels.open(balances).atLeast(position('10'), Infinity);
    expect(allBalances(readModels, balances).value).toEqual([{ fine: 'a', owed: 91, payments: 9 }]);
    expect(asked.slice(0, 4)).toEqual([undefined, '3', '6', '9']);
    expect(new Set(waits)).toEqual(new Set([1]));
  });

  it('a log that cannot be read shows in the state of every read model that waits for it, and the wait grows each time', async () => {
    const inner = new InMemoryEventStore();
    let isReachable = false;
    const subscribeToAll = (options: SubscribeOptions) =>
      isReachable ? inner.subscribeToAll(options) : throwError(() => new EventStoreUnavailable('unreachable', 'down'));
    const store = Object.assign(Object.create(inner) as EventStore, { subscribeToAll });
    const waits: number[] = [];
    const reconnectAfter = (attempt: number) => {
      waits.push(attempt);
      return 1;
    };
    const { engine, until } = await start(ledger(store), [balances, strictModel()], { reconnectAfter });
    expect(engine.status().map(({ state }) => state)).toEqual(['disconnected', 'disconnected']);
    await until(() => waits.length >= 3);
    expect(waits.slice(0, 3)).toEqual([1, 2, 3]);
    isReachable = true;
    await until(() => engine.status().every(({ state }) => state === 'following'));
  });
});

describe('many at work', () => {
  it('after many events at the end of the log it rests, and what is recorded meanwhile comes in one batch', async () => {
    const store = new InMemoryEventStore();
    await append(store, imposed('a', 100), ...Array.from({ length: 20 }, () => paid('a', 1)));
    const begun = new ReplaySubject<void>();
    const over = new ReplaySubject<void>();
    const rest = () => {
      begun.next();
      return firstValueFrom(over);
    };
    const { readModels, engine } = await start(ledger(store), [balances], { batchSize: 1000, rest });
    await firstValueFrom(begun);
    const batches: string[] = [];
    const told = engine.changes.subscribe((name) => batches.push(name));
    await append(store, paid('a', 2));
    await append(store, paid('a', 3));
    expect(batches).toEqual([]);
    over.next();
    await readModels.open(balances).atLeast(position('23'), Infinity);
    expect(batches).toHaveLength(1);
    told.unsubscribe();
  });

  it('whoever works alone does not wait: after a few events, and on the way to the end, it does not rest', async () => {
    const store = new InMemoryEventStore();
    await append(store, imposed('a', 100), ...Array.from({ length: 26 }, () => paid('a', 1)));
    const rest = () => Promise.reject(new Error('it rested'));
    const { readModels } = await start(ledger(store), [balances], { batchSize: 10, rest });
    await readModels.open(balances).atLeast(position('27'), Infinity);
    await append(store, ...Array.from({ length: 7 }, () => paid('a', 1)));
    await readModels.open(balances).atLeast(position('34'), Infinity);
    expect(allBalances(readModels, balances).value).toEqual([{ fine: 'a', owed: 67, payments: 33 }]);
  });
});

describe('an event that cannot even be read', () => {
  it('an event that cannot be read halts every read model exactly before it', async () => {
    const inner = new InMemoryEventStore();
    const fine = { fine: text(), amount: integer() };
    const registry = eventTypes(eventType('FineImposed', record(fine)), eventType('FinePaid', record(fine)));
    const store = withSchemas(inner, registry);
    await append(store, imposed('a', 100), paid('a', 1));
    await append(inner, forgotten('a'));
    await append(store, paid('a', 1));
    const { engine, readModels, until } = await start(ledger(store), [balances, strictModel()]);
    await until(() => engine.status().every(({ state }) => state === 'halted'));
    const reason = 'event 2 of stream fines cannot be read: event type "FineForgotten" is not registered';
    expect(allBalances(readModels, balances)).toMatchObject({
      asOfPosition: '2',
      status: { state: 'halted', halt: { position: '3', reason } },
      value: [{ owed: 99 }],
    });
  });
});

describe('what an operator sees of a read model', () => {
  it('the status of a read model says how many events it has projected, how fast, and how far it is behind', async () => {
    const own = ledger();
    await append(own.store, imposed('a', 100), ...Array.from({ length: 9 }, () => paid('a', 1)));
    const clock = new SettableClock(instant('2026-05-06T01:00:30.000Z'));
    const { engine, until } = await start(own, [balances], { batchSize: 4, clock });
    await until(() => engine.status()[0]?.position === '4');
    expect(engine.status()[0]).toMatchObject({ state: 'building', projected: 4, lagMs: 30_000 });
    await until(() => engine.status()[0]?.state === 'following');
    expect(engine.status()[0]).toMatchObject({ projected: 10, lagMs: 0, halt: undefined, rebuild: undefined });
    expect(engine.status()[0]?.eventsPerSecond).toBeGreaterThan(0);
  });
});

describe('two engines on one folder', () => {
  it('two engines on one folder do not project an event twice: the second one halts', async () => {
    const own = ledger();
    await append(own.store, imposed('a', 100));
    const first = await start(own, [balances]);
    await first.readModels.open(balances).atLeast(position('1'), Infinity);
    const second = await start(own, [balances]);
    const at = await append(own.store, paid('a', 1));
    await first.readModels.open(balances).atLeast(at, Infinity);
    const states = () => [first, second].map(({ engine }) => engine.status()[0]?.halt?.reason);
    // Which of them comes second is not known.
    const oneHalted = () => states().some((reason) => reason !== undefined);
    await Promise.race([first.until(oneHalted), second.until(oneHalted)]);
    expect(states()).toContain('another engine writes to this file');
    expect(allBalances(first.readModels, balances).value).toEqual([{ fine: 'a', owed: 99, payments: 1 }]);
  });
});
