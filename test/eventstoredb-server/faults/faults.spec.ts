import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { all, anEvent, errorOf, events, paths, within } from '../facts/bare-client.js';
import { Subscriber } from '../facts/subscriber.js';
import { untilTestEnds } from '../../running/until.js';
import type { EventStoreDbServerOptions } from '../eventstoredb-server.js';
import { runningServers } from '../running-servers.js';
import type { Fault } from './fault.js';
import * as theServer from './fault-catalogue.js';

const { clientOf, start } = runningServers();
const until = untilTestEnds();

/** A server, its client, and that the client has found out what the server can do. */
const running = async (options: Partial<EventStoreDbServerOptions> = {}) => {
  const server = await start(options);
  const client = clientOf(server.connectionString);
  await within(client.appendToStream('before', anEvent()));
  return { server, client };
};
const elsewhere = { host: '127.0.0.1', port: 1 };
/** Whether a call gets no answer in the time in which another server answers many, one after the other. */
const isSilent = async (call: Promise<unknown>): Promise<boolean> => {
  let isAnswered = false;
  const answer = (): void => {
    isAnswered = true;
  };
  call.then(answer, answer);
  const { client } = await running();
  for (let other = 0; other < 20; other += 1) await within(client.appendToStream('elsewhere', anEvent()));
  return !isAnswered;
};

describe.each(paths)('an append on the %s path', (path, options) => {
  const refused: readonly [fault: Fault, classic: object, batch: object][] = [
    [theServer.isTooBusy(), { type: 'unavailable', code: 14 }, { message: 'Could not recognize Server Is Busy' }],
    [theServer.isNotReady(), { type: 'unavailable' }, { message: 'Could not recognize Server Is Not Ready' }],
    [
      theServer.isNotTheLeader(elsewhere),
      { type: 'not-leader', leader: { address: '127.0.0.1', port: 1 } },
      { type: 'not-leader', leader: { address: '127.0.0.1', port: 1 } },
    ],
    [theServer.isNotTheLeader(), { type: 'unknown', code: 2 }, { type: 'unknown' }],
    [theServer.deniesAccess(), { type: 'access-denied' }, { type: 'access-denied' }],
    [theServer.timesOut(), { type: 'timeout' }, { type: 'deadline-exceeded' }],
    [theServer.fails(status.INTERNAL, 'gone wrong', 'append', 'batchAppend'), { code: 13 }, { code: 13 }],
    [
      theServer.refusesWithoutRevision(),
      { type: 'wrong-expected-version', actualVersion: 'no_stream' },
      { type: 'wrong-expected-version', actualVersion: 'no_stream' },
    ],
  ];

  it.each(refused.map((row) => [row[0].name, ...row] as const))(
    'an append fails and is not written when the server %s, once',
    async (_, fault, classic, batch) => {
      const { server, client } = await running();
      server.faults.begin(fault, { times: 1 });
      expect(await errorOf(client.appendToStream('s', anEvent(), options))).toMatchObject(
        path === 'classic' ? classic : batch,
      );
      const again = clientOf(server.connectionString);
      expect(await errorOf(all(again.readStream('s')))).toMatchObject({ type: 'stream-not-found' });
      expect((await within(again.appendToStream('s', anEvent(), options))).nextExpectedRevision).toBe(0n);
    },
  );

  it.each(
    [
      [theServer.writesButTimesOut(), path === 'classic' ? 'timeout' : 'deadline-exceeded'],
      [theServer.writesButCutsTheConnection(), 'unavailable'],
      [theServer.writesButFails(status.UNAVAILABLE, 'gone'), 'unavailable'],
    ].map(([fault, type]) => [(fault as Fault).name, fault as Fault, type] as const),
  )('an append fails but is written when the server %s', async (_, fault, type) => {
    const { server, client } = await running();
    server.faults.begin(fault, { times: 1 });
    expect(await errorOf(client.appendToStream('s', events(2), options))).toMatchObject({ type });
    expect(await all(clientOf(server.connectionString).readStream('s'))).toHaveLength(2);
  });

  it('an append is not written when the server cut the connection before it', async () => {
    const { server, client } = await running();
    server.faults.begin(theServer.cutsTheConnection('append', 'batchAppend'), { times: 1 });
    expect(await errorOf(client.appendToStream('s', anEvent(), options))).toMatchObject({ type: 'unavailable' });
    expect(await errorOf(all(clientOf(server.connectionString).readStream('s')))).toMatchObject({
      type: 'stream-not-found',
    });
  });

  it('an append gets no answer while the server is silent, and the next one does when that ends', async () => {
    const { server, client } = await running();
    const silence = server.faults.begin(theServer.neverAnswers('append', 'batchAppend'));
    expect(await isSilent(client.appendToStream('s', anEvent(), options))).toBe(true);
    silence.lift();
    await within(client.appendToStream('s', anEvent(), options));
  });

  it('an append that was written gets no answer while the server is silent', async () => {
    const { server, client } = await running();
    server.faults.begin(theServer.writesButNeverAnswers(), { times: 1 });
    expect(await isSilent(client.appendToStream('s', anEvent(), options))).toBe(true);
    expect(await all(client.readStream('s'))).toHaveLength(1);
  });
});

describe('the clock of a server', () => {
  it('when the clock of the server is ahead, a batch append fails by its deadline, and a classic append succeeds', async () => {
    const { server, client } = await running();
    server.setClockAhead(60_000);
    expect(await errorOf(client.appendToStream('s', anEvent()))).toMatchObject({ type: 'deadline-exceeded' });
    await within(client.appendToStream('s', anEvent(), paths[0][1]));
  });
});

describe('a read', () => {
  it.each(
    [theServer.neverAnswers('read'), theServer.stallsAfter(2, 'read')].map((fault) => [fault.name, fault] as const),
  )('a read does not end when the server %s', async (_, fault) => {
    const { server, client } = await running();
    await within(client.appendToStream('s', events(4)));
    server.faults.begin(fault);
    const read = client.readStream('s');
    expect(await isSilent(all(read))).toBe(true);
    await read.cancel();
  });

  it.each(
    [
      [theServer.isTooBusy('read'), { type: 'unavailable' }],
      [theServer.dropsAfter(2, status.UNAVAILABLE, 'gone', 'read'), { type: 'unavailable', code: 14 }],
      [theServer.cutsTheConnectionAfter(2, 'read'), { type: 'unavailable' }],
    ].map(([fault, error]) => [(fault as Fault).name, fault as Fault, error as object] as const),
  )('a read fails when the server %s', async (_, fault, error) => {
    const { server, client } = await running();
    await within(client.appendToStream('s', events(4)));
    server.faults.begin(fault, { times: 1 });
    expect(await errorOf(all(client.readStream('s')))).toMatchObject(error);
    expect(await all(clientOf(server.connectionString).readStream('s'))).toHaveLength(4);
  });

  it.each(
    [
      [theServer.garblesJson(), { isJson: true, data: '{"cut off' }],
      [theServer.garblesMetadata(), { metadata: new Uint8Array(Buffer.from('{"cut off')) }],
      [theServer.saysItIsNotJson(), { isJson: false }],
      [theServer.hidesPositions(), { position: { commit: 18_446_744_073_709_551_615n } }],
    ].map(([fault, event]) => [(fault as Fault).name, fault as Fault, event as object] as const),
  )('a read shows it when the server %s', async (_, fault, event) => {
    const { server, client } = await running();
    server.faults.begin(fault);
    expect(await all(client.readStream('before'))).toMatchObject([{ event }]);
    server.faults.liftAll();
    expect(await all(client.readStream('before'))).toMatchObject([{ event: { isJson: true, data: {} } }]);
  });

  it('a read takes as many other calls as it has events when the server sends one event for each', async () => {
    const { server, client } = await running();
    await within(client.appendToStream('s', events(4)));
    const slow = server.faults.begin(theServer.sendsOneEventPer('append', 'read'), { times: 3 });
    const read = all(client.readStream('s'));
    for (let left = 2; left >= 0; left -= 1) {
      await until(() => slow.timesLeft === left);
      await within(client.appendToStream('elsewhere', anEvent(), paths[0][1]));
    }
    expect(await read).toHaveLength(4);
  });

  it('a read that waits for other calls goes on when the server is well again', async () => {
    const { server, client } = await running();
    await within(client.appendToStream('s', events(4)));
    const slow = server.faults.begin(theServer.sendsOneEventPer('append', 'read'), { times: 3 });
    const read = all(client.readStream('s'));
    await until(() => slow.timesLeft === 2);
    server.faults.liftAll();
    expect(await read).toHaveLength(4);
  });
});

describe('a live subscription', () => {
  const subscribed = async () => {
    const { server, client } = await running();
    const subscriber = new Subscriber().follow(client.subscribeToAll({ fromPosition: 'end' }));
    await subscriber.untilItHears('caught up');
    return { server, subscriber, client };
  };

  it('a live subscription is dropped with the next event, and not before', async () => {
    const { server, subscriber, client } = await subscribed();
    server.faults.begin(theServer.dropsAfter(1, status.CANCELLED, 'shutting down', 'subscribe'), { times: 1 });
    await within(client.appendToStream('s', events(2)));
    await subscriber.untilItHears('error');
    expect(subscriber.heard).toEqual(['confirmation', 'caught up', 'event 0', 'error']);
  });

  it('a live subscription is dropped at once', async () => {
    const { server, subscriber } = await subscribed();
    server.dropStreams(status.ABORTED, 'enough');
    await subscriber.untilItHears('error');
    expect(subscriber.error).toMatchObject({ type: 'timeout' });
  });

  it('a live subscription ends when the connections are cut', async () => {
    const { server, subscriber } = await subscribed();
    server.cutConnections();
    await subscriber.untilItHears('error');
    expect(subscriber.error).toMatchObject({ type: 'unavailable' });
  });
});

describe('a frozen server', () => {
  it('a frozen server answers no old or new connection, and answers everything once it runs again', async () => {
    const { server, client } = await running({ canFreeze: true });
    server.freeze();
    const append = client.appendToStream('s', anEvent());
    const read = clientOf(server.connectionString).readStream('before');
    const all_ = all(read);
    expect(await isSilent(Promise.race([append, all_]))).toBe(true);
    server.thaw();
    expect((await within(append)).success).toBe(true);
    expect(await within(all_)).toHaveLength(1);
  });
});
