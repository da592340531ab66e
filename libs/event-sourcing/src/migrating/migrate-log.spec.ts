import { describe, expect, it } from '@jest/globals';
import { newUuid, uuidV5, type Uuid } from '@ecl/kernel';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { MAX_APPEND_BYTES } from '../appending/serialized-append.js';
import type { EventStore } from '../event-store.js';
import type { NewEvent, RecordedEvent } from '../event.js';
import { InMemoryEventStore } from '../in-memory/in-memory-event-store.js';
import {
  FaultyEventStore,
  lostOnTheWay,
  overtakenBy,
  storedButUnanswered,
  unreachable,
  type AppendFault,
} from '../testing/faulty-event-store.js';
import { migrateLog, verifyMigration, type LogMigration, type LogMigrationProgress } from './migrate-log.js';

const collect = async (store: EventStore): Promise<RecordedEvent[]> => {
  const events: RecordedEvent[] = [];
  for await (const event of store.readAll()) events.push(event);
  return events;
};

const noted = (part: Partial<NewEvent> = {}): NewEvent => ({
  id: newUuid(),
  type: 'Noted',
  data: {},
  metadata: {},
  ...part,
});

/** A log of appends to streams that are named by a letter: `a`, `a`, `b` is two events of stream a, then one of b. */
const logOf = async (...streams: readonly string[]): Promise<InMemoryEventStore> => {
  const store = new InMemoryEventStore();
  for (const stream of streams) await add(store, stream);
  return store;
};
const add = (store: EventStore, stream: string, ...events: readonly NewEvent[]) =>
  store.appendToStream(stream, events.length > 0 ? events : [noted({ data: { stream } })], {
    expectedRevision: 'any',
  });

describe('a log that is moved', () => {
  it('a moved log has the same events in the same order, and the report says what was compared', async () => {
    const from = await logOf('a', 'b', 'a', 'a', 'c');
    const to = new InMemoryEventStore();
    const lines = (await collect(from)).map(
      ({ streamName, revision, id, type }) =>
        `["${streamName}",${String(revision)},"${id}","${type}",{"stream":"${streamName}"},{}]\n`,
    );
    expect(await migrateLog({ from, to })).toEqual({
      outcome: 'complete',
      alreadyThere: 0,
      copied: 5,
      common: { events: 5, streams: 3, digest: createHash('sha256').update(lines.join('')).digest('hex') },
    });
    expect(await collect(to)).toEqual(await collect(from));
  });

  it('an empty log is moved at once', async () => {
    const migration = await migrateLog({ from: new InMemoryEventStore(), to: new InMemoryEventStore() });
    expect(migration).toMatchObject({ outcome: 'complete', common: { events: 0, streams: 0 } });
  });

  it('a moved log is written once, however often it is moved', async () => {
    const from = await logOf('a', 'b', 'a');
    const to = new FaultyEventStore(new InMemoryEventStore());
    const first = await migrateLog({ from, to });
    const tried = to.tried.length;
    expect(await migrateLog({ from, to })).toEqual({ ...first, alreadyThere: 3, copied: 0 });
    expect(to.tried).toHaveLength(tried);
  });

  it('a moved log goes on in the middle of events that were one append', async () => {
    const events = Array.from({ length: 5 }, () => noted());
    const [from, to] = [new InMemoryEventStore(), new InMemoryEventStore()];
    await add(from, 'a', ...events);
    await add(to, 'a', ...events.slice(0, 3));
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'complete', alreadyThere: 3, copied: 2 });
    expect(await collect(to)).toEqual(await collect(from));
  });

  it('a move puts together what one append may hold, and no more', async () => {
    const from = new InMemoryEventStore();
    const large = () => noted({ data: { text: '案'.repeat(100_000) } });
    for (let n = 0; n < 7; n += 1) await add(from, 'large', large());
    for (let n = 0; n < 3; n += 1) await add(from, 'small', ...Array.from({ length: 400 }, () => noted()));
    await add(from, 'full', noted({ data: { text: 'x'.repeat(MAX_APPEND_BYTES - 2 - '{"text":""}'.length - 10) } }));
    await add(from, 'full');
    const to = new FaultyEventStore(new InMemoryEventStore());
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'complete', copied: 1209 });
    expect(to.tried.map(({ streamName, events }) => `${streamName} ${String(events.length)}`)).toEqual([
      ...['large 3', 'large 3', 'large 1'],
      ...['small 500', 'small 500', 'small 200'],
      ...['full 1', 'full 1'],
    ]);
  });

  it('a move reports its progress, first copying and then verifying', async () => {
    const told: LogMigrationProgress[] = [];
    const from = await logOf('a', 'b', 'c', 'd');
    await migrateLog({ from, to: new InMemoryEventStore(), onProgress: (progress) => told.push(progress) });
    expect(told).toEqual(
      (['copying', 'verifying'] as const).flatMap((phase) =>
        [1, 2, 3, 4].map((events) => ({ phase, events, share: events / 4 })),
      ),
    );
  });
});

describe('a move that is stopped', () => {
  it('a stopped move stops between two appends, and goes on there', async () => {
    const from = await logOf('a', 'b', 'c');
    const to = new InMemoryEventStore();
    const stop = new AbortController();
    const stopped = await migrateLog({ from, to, signal: stop.signal, onProgress: () => stop.abort() });
    expect(stopped).toMatchObject({ outcome: 'stopped', alreadyThere: 0, copied: 1 });
    expect(await collect(to)).toEqual((await collect(from)).slice(0, 1));
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'complete', alreadyThere: 1, copied: 2 });
  });

  it.each(['copying', 'verifying'] as const)(
    'a move stopped while it compares does not report what it does not know (%s)',
    async (phase) => {
      const from = await logOf('a', 'b', 'c');
      const to = new InMemoryEventStore();
      if (phase === 'copying') await migrateLog({ from, to });
      const stop = new AbortController();
      const stopped = await migrateLog({
        from,
        to,
        signal: stop.signal,
        onProgress: (progress) => {
          if (progress.phase === phase && progress.events === 2) stop.abort();
        },
      });
      expect(stopped).toMatchObject({ outcome: 'stopped', common: { events: 2 } });
    },
  );
});

describe('a target that holds something else', () => {
  const moved = async (change: (event: NewEvent) => NewEvent): Promise<LogMigration> => {
    const events = [noted(), noted({ data: { amount: 7 }, metadata: { recordedAt: 'now' } }), noted()];
    const from = new InMemoryEventStore();
    const inner = new InMemoryEventStore();
    for (const event of events) await add(from, 'a', event);
    for (const [n, event] of events.slice(0, 2).entries()) await add(inner, 'a', n === 1 ? change(event) : event);
    const to = new FaultyEventStore(inner);
    const migration = await migrateLog({ from, to });
    expect(to.tried).toEqual([]);
    return migration;
  };

  it.each([
    ['id', (event: NewEvent) => ({ ...event, id: newUuid() })],
    ['type', (event: NewEvent) => ({ ...event, type: 'Said' })],
    ['data', (event: NewEvent) => ({ ...event, data: { amount: 8 } })],
    ['metadata', (event: NewEvent) => ({ ...event, metadata: { recordedAt: 'then' } })],
  ])(
    'a target that holds something else is not touched, and the first event that differs is named, with its %s',
    async (differsIn, change) => {
      expect(await moved(change)).toMatchObject({
        outcome: 'refused',
        copied: 0,
        common: { events: 1 },
        firstDifference: { eventNumber: 2, differsIn, source: { revision: 1 }, target: { revision: 1 } },
      });
    },
  );

  it('a target that differs only in the order of the members of a payload is the same', async () => {
    const [from, to] = [new InMemoryEventStore(), new InMemoryEventStore()];
    const event = noted({ data: { a: 1, b: 2 } });
    await add(from, 'a', event);
    await add(to, 'a', { ...event, data: { b: 2, a: 1 } });
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'complete' });
  });

  it('a target in another order is refused', async () => {
    const from = await logOf('a', 'b');
    const to = new InMemoryEventStore();
    for (const { streamName, id, type, data, metadata } of (await collect(from)).reverse())
      await add(to, streamName, { id, type, data, metadata });
    expect(await migrateLog({ from, to })).toMatchObject({
      outcome: 'refused',
      firstDifference: { eventNumber: 1, differsIn: 'streamName' },
    });
  });

  it('a target with more events than the source is refused', async () => {
    const from = await logOf('a');
    const to = new InMemoryEventStore();
    await migrateLog({ from, to });
    await add(to, 'b');
    const migration = await migrateLog({ from, to });
    expect(migration).toMatchObject({
      outcome: 'refused',
      firstDifference: { eventNumber: 2, differsIn: 'source has no more', target: { streamName: 'b' } },
    });
    expect(migration.firstDifference).not.toHaveProperty('source');
  });
});

describe('a move that is verified later', () => {
  it('a move that is verified later is complete, and reports the same of both logs as when they were moved', async () => {
    const from = await logOf('a', 'b', 'a');
    const to = new InMemoryEventStore();
    const { common } = await migrateLog({ from, to });
    expect(await verifyMigration({ from, to })).toEqual({ outcome: 'complete', alreadyThere: 3, copied: 0, common });
  });

  it('a move that is verified later differs while the target lacks events, and nothing is written', async () => {
    const from = await logOf('a', 'b');
    const to = new InMemoryEventStore();
    expect(await verifyMigration({ from, to })).toMatchObject({
      outcome: 'different',
      common: { events: 0 },
      firstDifference: { eventNumber: 1, differsIn: 'target has no more', source: { streamName: 'a', revision: 0 } },
    });
    expect(await collect(to)).toEqual([]);
  });
});

describe('a move that others disturb', () => {
  it('a move reports that the source grew, and another run takes the rest', async () => {
    const from = await logOf('a', 'b');
    const inner = new InMemoryEventStore();
    const to = new FaultyEventStore(inner);
    to.plan(overtakenBy(() => add(from, 'late')));
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'source-grew', copied: 2 });
    expect(await collect(inner)).toHaveLength(2);
    expect(await migrateLog({ from, to })).toMatchObject({ outcome: 'complete', alreadyThere: 2, copied: 1 });
  });

  it('a move finds what another writer put into the target between two appends', async () => {
    const from = await logOf('a', 'b');
    const inner = new InMemoryEventStore();
    const to = new FaultyEventStore(inner);
    to.plan(overtakenBy(() => add(inner, 'stranger')));
    expect(await migrateLog({ from, to })).toMatchObject({
      outcome: 'different',
      firstDifference: { eventNumber: 1, differsIn: 'streamName', target: { streamName: 'stranger' } },
    });
  });
});

type Drawn = readonly { stream: string; events: readonly Omit<NewEvent, 'id'>[] }[];

describe('any log', () => {
  const payload = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), { maxKeys: 4 });
  const metadata = fc.dictionary(
    fc.string({ unit: 'binary' }).filter((key) => !key.startsWith('$')),
    fc.string({ unit: 'binary' }),
    { maxKeys: 3 },
  );
  const event = fc.record({ type: fc.constantFrom('Noted', 'Said'), data: payload, metadata });
  const appends = fc.array(
    fc.record({ stream: fc.constantFrom('a', 'a', 'b', 'c'), events: fc.array(event, { minLength: 1, maxLength: 3 }) }),
    { maxLength: 12 },
  );
  const NAMESPACE = '6ba7b810-9dad-11d1-80b4-00c04fd430c8' as Uuid;

  const told = async (log: Drawn): Promise<InMemoryEventStore> => {
    const store = new InMemoryEventStore();
    for (const [n, { stream, events }] of log.entries())
      await add(
        store,
        stream,
        ...events.map((each, i): NewEvent => ({ ...each, id: uuidV5(NAMESPACE, `${String(n)}.${String(i)}`) })),
      );
    return store;
  };

  /** What ends a run early: an append breaks off before or after it was stored, or the operator stops after some steps. */
  const ending = fc.oneof(
    fc.constantFrom<AppendFault>(unreachable, lostOnTheWay, storedButUnanswered, async (streamName, proceed) => {
      await proceed();
      return unreachable(streamName, proceed);
    }),
    fc.nat({ max: 12 }),
  );

  it('any log arrives whole and in order, at once or in pieces, wherever the move is broken off', () =>
    fc.assert(
      fc.asyncProperty(appends, fc.array(ending, { maxLength: 6 }), async (log, endings) => {
        const from = await told(log);
        const inOneGo = await migrateLog({ from, to: new InMemoryEventStore() });
        const inPieces = new InMemoryEventStore();
        for (const end of endings) await oneRun(from, inPieces, end);
        const { outcome, common } = await migrateLog({ from, to: inPieces });
        expect([outcome, common]).toEqual(['complete', inOneGo.common]);
        expect(await collect(inPieces)).toEqual(await collect(from));
      }),
    ));

  const oneRun = async (from: EventStore, inner: EventStore, end: AppendFault | number): Promise<void> => {
    const to = new FaultyEventStore(inner);
    const stop = new AbortController();
    let steps = 0;
    if (typeof end === 'function') to.plan(end);
    if (end === 0) stop.abort();
    const onProgress = () => {
      if ((steps += 1) === end) stop.abort();
    };
    await migrateLog({ from, to, signal: stop.signal, onProgress }).catch((error: unknown) => {
      expect(error).toMatchObject({ name: 'EventStoreUnavailable', reason: 'unreachable' });
    });
  };
});
