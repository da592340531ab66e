import { describe, expect, it } from '@jest/globals';
import { status } from '@grpc/grpc-js';
import { jsonEvent } from '@eventstore/db-client';
import { newUuid } from '@ecl/kernel';
import { anEvent, aStream, collect, idsOf, someEvents } from '../../contract/events.js';
import { clientOf } from '../../eventstoredb-server/facts/bare-client.js';
import type { Fault } from '../../eventstoredb-server/faults/fault.js';
import {
  cutsTheConnectionAfter,
  deniesAccess,
  dropsAfter,
  garblesJson,
  garblesMetadata,
  hidesPositions,
  neverAnswers,
  stallsAfter,
} from '../../eventstoredb-server/faults/fault-catalogue.js';
import { repetitions } from '../../running/repetitions.js';
import { untilTestEnds } from '../../running/until.js';
import { patient, servers } from './servers.js';

const { start, open } = servers();
const until = untilTestEnds();

describe('a read', () => {
  it.each<[string, Fault]>([
    ['falls silent at the start', neverAnswers('read')],
    ['falls silent in the middle', stallsAfter(40, 'read')],
    ['cuts the connection', cutsTheConnectionAfter(40, 'read')],
    ['breaks it off with an error', dropsAfter(40, status.UNAVAILABLE, 'Connection dropped', 'read')],
    ['breaks it off in good order', dropsAfter(40, status.INTERNAL, 'Received RST_STREAM', 'read')],
  ])('a read gives every event once and in order where the server %s', async (_, fault) => {
    const server = await start();
    const store = await open(server.connectionString);
    const stream = aStream();
    const events = someEvents(120);
    await store.appendToStream(stream, events, { expectedRevision: 'noStream' });
    const reads = { 'of the stream': () => store.readStream(stream), 'of the log': () => store.readAll() };
    for (const read of Object.values(reads)) {
      server.faults.begin(fault, { times: 2 });
      expect(idsOf(await collect(read()))).toEqual(idsOf(events));
    }
  });

  it.each<[string, Fault]>([
    ['falls silent', stallsAfter(700, 'read')],
    ['cuts the connection', cutsTheConnectionAfter(700, 'read')],
    ['breaks it off with an error', dropsAfter(700, status.UNAVAILABLE, 'Connection dropped', 'read')],
  ])('a read gives every event once and in order where the server %s far behind the first page', async (_, fault) => {
    const server = await start();
    const store = await open(server.connectionString);
    const stream = aStream();
    const pieces = repetitions(12, 30);
    for (let piece = 0; piece < pieces; piece += 1)
      await store.appendToStream(stream, someEvents(100), { expectedRevision: 'any' });
    server.faults.begin(fault, { times: 2 });
    const revisions = (await collect(store.readAll())).map(({ revision }) => revision);
    expect(revisions).toEqual(Array.from({ length: pieces * 100 }, (_, revision) => revision));
  });

  it('a read that is given up leaves nothing open at the server', async () => {
    const server = await start();
    // Without signs of life, for want of which the server would end such a read by itself.
    const store = await open(`${server.connectionString}&keepAliveInterval=600000`);
    await store.appendToStream(aStream(), someEvents(3), { expectedRevision: 'noStream' });
    server.faults.begin(stallsAfter(1, 'read'), { times: 2 });
    expect(await collect(store.readAll())).toHaveLength(3);
    await until(() => server.openReads === 0);
  });

  it('a read ends with a reason when the server stays silent', async () => {
    const server = await start();
    const store = await open(server.connectionString, { settleWithin: 500 });
    server.faults.begin(neverAnswers('read'));
    await expect(collect(store.readAll())).rejects.toMatchObject({ reason: 'unreachable' });
    await expect(store.lastPosition()).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('a read never hands on what is not an event of a ledger', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const stream = aStream();
    await store.appendToStream(stream, someEvents(3), { expectedRevision: 'noStream' });
    for (const fault of [garblesJson(), garblesMetadata(), hidesPositions()]) {
      const suffering = server.faults.begin(fault);
      await expect(collect(store.readStream(stream))).rejects.toMatchObject({ reason: 'damaged' });
      suffering.lift();
    }
    expect(await collect(store.readStream(stream))).toHaveLength(3);
  });

  it('a read gives events as large as the server accepts by other ways, and those behind them', async () => {
    const server = await start();
    const stream = aStream();
    const note = 'x'.repeat(6 * 1024 * 1024);
    // The server weighs data alone, a ledger the metadata too: so these were written past the ledger, in its own form.
    const metadata = () => new Uint8Array(Buffer.from(JSON.stringify({ $eventId: newUuid(), note })));
    const client = clientOf(server.connectionString);
    const many = repetitions(1, 4);
    for (let large = 0; large < many; large += 1)
      await client.appendToStream(stream, jsonEvent({ type: 'Imported', data: {}, metadata: metadata() }));
    await client.dispose();
    const store = await open(server.connectionString, patient);
    await store.appendToStream(stream, someEvents(3), { expectedRevision: many - 1 });
    for (const read of [store.readStream(stream), store.readAll()]) {
      const events = await collect(read);
      expect(events.map(({ revision }) => revision)).toEqual(
        Array.from({ length: many + 3 }, (_, revision) => revision),
      );
      expect(events.slice(0, many).every((event) => event.metadata['note'] === note)).toBe(true);
    }
  });

  it('a read that is denied says so at once', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    server.faults.begin(deniesAccess());
    await expect(collect(store.readAll())).rejects.toMatchObject({ reason: 'read-only' });
    await expect(store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' })).rejects.toMatchObject({
      reason: 'read-only',
    });
  });

  it('a read that is left early leaves nothing open, and the store can be closed', async () => {
    const server = await start();
    const store = await open(server.connectionString);
    const stream = aStream();
    for (let piece = 0; piece < 12; piece += 1)
      await store.appendToStream(stream, someEvents(100), { expectedRevision: 'any' });
    for (let round = 0; round < repetitions(5, 20); round += 1) {
      for await (const { revision } of store.readStream(stream)) if (revision === round) break;
      for await (const { revision } of store.readAll()) if (revision === round) break;
    }
    expect(server.openReads).toBe(0);
    // What is left in the middle comes to its own end.
    for await (const { revision } of store.readAll()) if (revision === 600) break;
    await until(() => server.openReads === 0);
    await store.close();
  });
});
