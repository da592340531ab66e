import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import type { ExpectedRevision } from '@ecl/event-sourcing';
import { anEvent, aStream, collect, idsOf, someEvents } from '../../contract/events.js';
import type { Fault } from '../../eventstoredb-server/faults/fault.js';
import {
  cutsTheConnection,
  fails,
  isNotReady,
  isNotTheLeader,
  isTooBusy,
  neverAnswers,
  refusesWithoutRevision,
  timesOut,
  writesButCutsTheConnection,
  writesButFails,
  writesButNeverAnswers,
  writesButTimesOut,
} from '../../eventstoredb-server/faults/fault-catalogue.js';
import { endOfTest } from '../../running/test-end.js';
import { persistently } from '../under-fire/persistently.js';
import { patient, servers } from './servers.js';

const { freshFolder, start, restart, kill, open } = servers();
const testEnd = endOfTest();

const appendFaults: readonly Fault[] = [
  neverAnswers('append'),
  cutsTheConnection('append'),
  isNotReady('append'),
  isTooBusy('append'),
  isNotTheLeader(undefined, 'append'),
  timesOut(),
  fails(status.INTERNAL, 'Received RST_STREAM with error code 2', 'append'),
  fails(status.UNKNOWN, 'something that no client knows', 'append'),
  writesButNeverAnswers(),
  writesButCutsTheConnection(),
  writesButTimesOut(),
  writesButFails(status.UNAVAILABLE, 'Connection dropped'),
];

describe('an append whose outcome is unknown', () => {
  it.each(appendFaults.map((fault) => [fault.name, fault] as const))(
    'an append with an unknown outcome is settled before the caller gets an answer, and stored once, when the server %s',
    async (_, fault) => {
      const server = await start();
      const store = await open(server.connectionString);
      for (const expectedRevision of ['noStream', 'any'] as const) {
        const stream = aStream();
        const events = someEvents(3);
        const suffering = server.faults.begin(fault, { times: 2 });
        const answer = await store.appendToStream(stream, events, { expectedRevision });
        expect(suffering.timesLeft).toBe(0);
        expect(answer).toMatchObject({ revision: 2, isRepeated: false });
        const read = await collect(store.readStream(stream));
        expect(idsOf(read)).toEqual(idsOf(events));
        expect(read.at(-1)?.position).toBe(answer.position);
        expect(await store.appendToStream(stream, events, { expectedRevision })).toEqual({
          ...answer,
          isRepeated: true,
        });
      }
    },
  );

  it('an append is reported as unknown when the server stays silent for good, and the same append again settles it', async () => {
    const server = await start();
    const store = await open(server.connectionString, { settleWithin: 1_000 });
    const stream = aStream();
    const events = someEvents(2);
    const suffering = server.faults.begin(writesButNeverAnswers());
    const append = () => store.appendToStream(stream, events, { expectedRevision: 'noStream' });
    await expect(append()).rejects.toMatchObject({ name: 'AppendOutcomeUnknown', streamName: stream });
    suffering.lift();
    await expect(persistently(append, testEnd())).resolves.toMatchObject({ revision: 1 });
    expect(idsOf(await collect(store.readStream(stream)))).toEqual(idsOf(events));
  });

  it('an append with an unknown outcome is a conflict when others wrote there meanwhile', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const others = await open(server.connectionString);
    const stream = aStream();
    server.faults.begin(cutsTheConnection('append'), { times: 1 });
    const [ours] = await Promise.allSettled([
      store.appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' }),
      others.appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' }),
    ]);
    if (ours.status === 'rejected') expect(ours.reason).toMatchObject({ name: 'WrongExpectedRevision', actual: 0 });
    expect(await collect(store.readStream(stream))).toHaveLength(1);
  });
});

describe('a server that cannot be reached', () => {
  it('a server that cannot be reached has certainly written nothing, the caller is told so, and the server is found again when it is back', async () => {
    const folder = freshFolder();
    const server = await start({ folder });
    const store = await open(server.connectionString, { settleWithin: 2_000 });
    await kill(server);
    // An append that is sent while the node dies may have been stored. Once a read has failed, no append is sent.
    await expect(store.lastPosition()).rejects.toMatchObject({ reason: 'unreachable' });
    const append = () => store.appendToStream('case-1', [anEvent()], { expectedRevision: 'noStream' });
    await expect(append()).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'unreachable' });
    const { port } = server;
    await start({ folder, port });
    await expect(persistently(append, testEnd())).resolves.toMatchObject({ revision: 0 });
  });

  it('a server that cannot be reached does not affect the appends to another', async () => {
    const [one, other] = [await start(), await start()];
    const [storeOfOne, storeOfOther] = [
      await open(one.connectionString, { settleWithin: 2_000 }),
      await open(other.connectionString),
    ];
    one.faults.begin(neverAnswers('append'));
    const doomed = storeOfOne.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
    const fine = Array.from({ length: 50 }, () =>
      storeOfOther.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' }),
    );
    one.cutConnections();
    await expect(doomed).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
    expect(await Promise.all(fine)).toHaveLength(50);
  });

  it('an append does not wait forever for a frozen server', async () => {
    const server = await start({ canFreeze: true });
    const store = await open(server.connectionString, { settleWithin: 1_000 });
    const append = () => store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
    server.freeze();
    await expect(append()).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
    server.thaw();
    await expect(persistently(append, testEnd())).resolves.toMatchObject({ revision: 0 });
  });
});

describe('an append that has little time', () => {
  it('settleWithin holds for each caller, its wait behind other appends to the stream included', async () => {
    const server = await start();
    const store = await open(server.connectionString, { deadline: 5_000, settleWithin: 400 });
    server.faults.begin(writesButNeverAnswers());
    const stream = aStream();
    const asked = performance.now();
    const ends = await Promise.all(
      someEvents(6).map((event) =>
        store
          .appendToStream(stream, [event], { expectedRevision: 'any' })
          .catch((error: unknown) => ({ error, after: performance.now() - asked })),
      ),
    );
    const [first, ...behind] = ends;
    expect(first).toMatchObject({ error: { name: 'AppendOutcomeUnknown' } });
    for (const end of behind) expect(end).toMatchObject({ error: { name: 'EventStoreUnavailable' } });
    // One call alone would take its deadline of five seconds.
    expect(ends.filter((end) => !('after' in end) || end.after >= 5_000)).toEqual([]);
    expect(await collect(store.readStream(stream))).toHaveLength(1);
  });

  it('an append that waited in vain is not sent later, when nobody waits for its answer', async () => {
    const server = await start();
    const store = await open(server.connectionString, { deadline: 5_000, settleWithin: 300 });
    const stream = aStream();
    server.faults.begin(writesButNeverAnswers(), { times: 1 });
    const ends = await Promise.allSettled(
      someEvents(3).map((event) => store.appendToStream(stream, [event], { expectedRevision: 'any' })),
    );
    expect(ends.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    await persistently(() => store.appendToStream(stream, [anEvent()], { expectedRevision: 'any' }), testEnd());
    expect(await collect(store.readStream(stream))).toHaveLength(2);
  });

  it('reading before an append counts as well: a server that does not read takes no more than settleWithin', async () => {
    const server = await start();
    const stream = aStream();
    const others = await open(server.connectionString);
    await others.appendToStream(stream, someEvents(2), { expectedRevision: 'noStream' });
    const store = await open(server.connectionString, { deadline: 5_000, settleWithin: 400 });
    server.faults.begin(neverAnswers('read'));
    const asked = performance.now();
    await expect(store.appendToStream(stream, [anEvent()], { expectedRevision: 'any' })).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'unreachable',
    });
    await expect(store.lastPosition()).rejects.toMatchObject({ reason: 'unreachable' });
    expect(performance.now() - asked).toBeLessThan(2_500);
  });

  it.each(['any', 'exists'] as const)(
    'an append at %s is never answered with a conflict: of eight stores racing on one stream with little time each is stored, or told that its turn did not come',
    async (expectedRevision) => {
      const server = await start();
      const stream = aStream();
      const stores = await Promise.all(
        Array.from({ length: 8 }, () => open(server.connectionString, { deadline: 5_000, settleWithin: 30 })),
      );
      const patientStore = await open(server.connectionString, patient);
      await patientStore.appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' });
      const ends = await Promise.allSettled(
        stores.flatMap((store) =>
          someEvents(6).map((event) => store.appendToStream(stream, [event], { expectedRevision })),
        ),
      );
      const errors = ends.flatMap((end) => (end.status === 'rejected' ? [(end.reason as Error).name] : []));
      expect(new Set([...errors, 'EventStoreUnavailable', 'AppendOutcomeUnknown'])).toEqual(
        new Set(['EventStoreUnavailable', 'AppendOutcomeUnknown']),
      );
      const doubtful = errors.filter((name) => name === 'AppendOutcomeUnknown').length;
      const stored = (await collect(patientStore.readStream(stream))).length - 1;
      const acknowledged = ends.length - errors.length;
      expect(stored).toBeGreaterThanOrEqual(acknowledged);
      expect(stored).toBeLessThanOrEqual(acknowledged + doubtful);
    },
  );

  it('appends at any of eight stores on one stream are all stored when there is time', async () => {
    const server = await start();
    const stream = aStream();
    const stores = await Promise.all(Array.from({ length: 8 }, () => open(server.connectionString, patient)));
    const events = stores.map(() => someEvents(5));
    await Promise.all(
      stores.flatMap((store, index) =>
        events[index]!.map((event) => store.appendToStream(stream, [event], { expectedRevision: 'any' })),
      ),
    );
    const read = await collect(stores[0]!.readStream(stream));
    expect(new Set(idsOf(read))).toEqual(new Set(idsOf(events.flat())));
    expect(read).toHaveLength(40);
  });
});

describe('a server that has never said anything', () => {
  it.each(['esdb', 'esdb+discover'])(
    'a server that has never answered is not waited for forever when it is opened as %s',
    async (scheme) => {
      const server = await start({ canFreeze: true });
      server.freeze();
      const address = `${scheme}://127.0.0.1:${String(server.port)}?tls=false&gossipTimeout=1`;
      await expect(open(address, { settleWithin: 500 })).rejects.toMatchObject({
        name: 'EventStoreUnavailable',
        reason: 'unreachable',
      });
    },
  );
});

describe('a server that is set up to take less than a ledger may send', () => {
  it('a server that accepts less than a ledger may send is told from one that is away: the append is refused at once, and not sent again', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const refusal = fails(status.INVALID_ARGUMENT, 'Maximum Append Size of 1024 Exceeded.', 'append');
    const suffering = server.faults.begin(refusal, { times: 2 });
    await expect(store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' })).rejects.toMatchObject({
      name: 'InvalidAppend',
      message: expect.stringContaining('Maximum Append Size'),
    });
    expect(suffering.timesLeft).toBe(1);
  });
});

describe('what a server forgets or does not look at', () => {
  it.each<ExpectedRevision>(['any', 'exists', 'noStream', 1])(
    'an append at %s is never stored twice, also after the server has restarted',
    async (expectedRevision) => {
      const folder = freshFolder();
      let server = await start({ folder });
      const stream = aStream();
      const before = await open(server.connectionString);
      if (expectedRevision !== 'noStream')
        await before.appendToStream(stream, someEvents(2), { expectedRevision: 'noStream' });
      const events = someEvents(3);
      const answer = await before.appendToStream(stream, events, { expectedRevision });
      await before.appendToStream(stream, [anEvent()], { expectedRevision: 'exists' });
      server = await restart(server, folder);
      const after = await open(server.connectionString);
      expect(await after.appendToStream(stream, events, { expectedRevision })).toEqual({ ...answer, isRepeated: true });
      expect((await collect(after.readStream(stream))).filter(({ id }) => id === events[0]!.id)).toHaveLength(1);
    },
  );

  it('other bytes under the same ids are never taken for a retry', async () => {
    const folder = freshFolder();
    let server = await start({ folder });
    const stream = aStream();
    const event = anEvent({ data: { amountInFen: 100 } });
    await (await open(server.connectionString)).appendToStream(stream, [event], { expectedRevision: 'noStream' });
    server = await restart(server, folder);
    const store = await open(server.connectionString);
    await expect(
      store.appendToStream(stream, [{ ...event, data: { amountInFen: 1 } }], { expectedRevision: 'noStream' }),
    ).rejects.toMatchObject({ name: 'EventIdConflict', eventId: event.id });
    expect((await collect(store.readStream(stream))).map(({ data }) => data)).toEqual([{ amountInFen: 100 }]);
  });

  it('known ids are never stored again further on in their stream, where the server does not check them', async () => {
    const server = await start();
    const stream = aStream();
    const [first, ...rest] = someEvents(3);
    await (
      await open(server.connectionString)
    ).appendToStream(stream, [first!, ...rest], {
      expectedRevision: 'noStream',
    });
    const store = await open(server.connectionString);
    await expect(store.appendToStream(stream, [first!], { expectedRevision: 2 })).rejects.toMatchObject({
      name: 'EventIdConflict',
    });
    expect(await collect(store.readStream(stream))).toHaveLength(3);
  });

  it('the stream is read when a conflict does not say which revision it has', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const stream = aStream();
    const other = await open(server.connectionString);
    await other.appendToStream(stream, someEvents(4), { expectedRevision: 'noStream' });
    server.faults.begin(refusesWithoutRevision(), { times: 1 });
    await expect(store.appendToStream(stream, [anEvent()], { expectedRevision: 'noStream' })).rejects.toMatchObject({
      name: 'WrongExpectedRevision',
      expected: 'noStream',
      actual: 3,
    });
  });
});

describe('a server whose clock is ahead', () => {
  it('a server whose clock is ahead does not reject a fresh append as too late', async () => {
    const server = await start();
    server.setClockAhead(3_600_000);
    const store = await open(server.connectionString);
    await expect(store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' })).resolves.toMatchObject(
      { revision: 0 },
    );
  });
});
