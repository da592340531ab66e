import { resuming } from '@ecl/event-sourcing';
import { describe, expect, it } from '@jest/globals';
import { anEvent, aStream, collect } from '../../contract/events.js';
import { Subscriber } from '../../contract/subscriber.js';
import type { EventStoreDbServer } from '../../eventstoredb-server/eventstoredb-server.js';
import { isNotTheLeader, neverAnswers } from '../../eventstoredb-server/faults/fault-catalogue.js';
import { untilTestEnds } from '../../running/until.js';
import { servers } from './servers.js';

const { freshFolder, start, kill, open } = servers();
const until = untilTestEnds();

/** Nodes that know each other. Their logs are their own: a test sees by them who was written to. */
const cluster = async (): Promise<[leader: EventStoreDbServer, follower: EventStoreDbServer, string]> => {
  const leader = await start();
  const follower = await start({ state: 'FOLLOWER', others: [leader.member] });
  leader.others = [follower.member];
  return [leader, follower, `esdb://127.0.0.1:${String(follower.port)},127.0.0.1:${String(leader.port)}?tls=false`];
};
const anAppend = [aStream(), [anEvent()], { expectedRevision: 'noStream' }] as const;

describe('a cluster', () => {
  it('a cluster can be opened at any of its nodes and is written to at the leader alone', async () => {
    const [leader, follower, url] = await cluster();
    for (const address of [url, `esdb+discover://127.0.0.1:${String(follower.port)}?tls=false`]) {
      const store = await open(address);
      await store.appendToStream(aStream(), [anEvent()], { expectedRevision: 'noStream' });
      await store.close();
    }
    expect(await collect((await open(leader.connectionString)).readAll())).toHaveLength(2);
  });

  it('a cluster leads on from a node that says which node leads', async () => {
    const [leader, follower] = await cluster();
    const store = await open(follower.connectionString);
    await expect(store.appendToStream(...anAppend)).resolves.toMatchObject({ revision: 0 });
    expect(await collect((await open(leader.connectionString)).readAll())).toHaveLength(1);
  });

  it('a cluster is read where it is written to, also when it was opened at a follower', async () => {
    const [leader, follower] = await cluster();
    const written = await (await open(leader.connectionString)).appendToStream(...anAppend);
    const store = await open(follower.connectionString);
    expect(await store.lastPosition()).toBe(written.position);
    expect(await collect(store.readAll())).toHaveLength(1);
    expect(await collect(store.readStream(anAppend[0]))).toHaveLength(1);
  });

  it('a cluster is followed at the leader, also when it was opened at a follower', async () => {
    const [leader, follower] = await cluster();
    const subscriber = new Subscriber(await open(follower.connectionString));
    await subscriber.until(({ batches }) => batches.length === 1);
    const { position } = await (await open(leader.connectionString)).appendToStream(...anAppend);
    await subscriber.untilPosition(position);
    subscriber.leave();
  });

  it('a cluster is followed at the new leader, although the old one goes on sending', async () => {
    const [leader, follower] = await cluster();
    const store = await open(leader.connectionString, { lookEvery: 100 });
    const following = resuming(store, async () => undefined).subscribe();
    await until(() => store.following === 'listening');
    leader.state = 'FOLLOWER';
    follower.state = 'LEADER';
    leader.others = [follower.member];
    follower.others = [leader.member];
    const hasMoved = () => store.following === 'listening' && follower.openReads > 0 && leader.openReads === 0;
    await until(hasMoved);
    following.unsubscribe();
  });

  it('a cluster is searched until some node leads again', async () => {
    const [leader, follower, url] = await cluster();
    const store = await open(url);
    await kill(leader);
    let looks = 0;
    const deadLeader = {
      ...leader.member,
      get isAlive() {
        looks += 1;
        return false;
      },
    };
    follower.others = [deadLeader];
    const appended = store.appendToStream(...anAppend);
    await until(() => looks >= 3);
    follower.state = 'LEADER';
    await expect(appended).resolves.toMatchObject({ revision: 0 });
  });

  it('a cluster that could not be found at all is found when it is back', async () => {
    const folder = freshFolder();
    const server = await start({ folder });
    const store = await open(`esdb+discover://127.0.0.1:${String(server.port)}?tls=false`, { settleWithin: 300 });
    await kill(server);
    // An append that is sent while the node dies may have been stored. Once a read has failed, no append is sent.
    await expect(store.lastPosition()).rejects.toMatchObject({ reason: 'unreachable' });
    for (let attempt = 0; attempt < 3; attempt += 1)
      await expect(store.appendToStream(...anAppend)).rejects.toMatchObject({ reason: 'unreachable' });
    await start({ folder, port: server.port });
    await expect(store.appendToStream(...anAppend)).resolves.toMatchObject({ revision: 0 });
  });

  it('a cluster with a node that never says which node leads is found through the others', async () => {
    const [, follower, url] = await cluster();
    follower.faults.begin(neverAnswers('gossip'));
    await expect(open(url)).resolves.toBeDefined();
  });

  it('a cluster is searched again when a node says it no longer leads, and not which one does', async () => {
    const [leader, , url] = await cluster();
    const store = await open(url);
    leader.faults.begin(isNotTheLeader(undefined), { times: 3 });
    await expect(store.appendToStream(...anAppend)).resolves.toMatchObject({ revision: 0 });
  });
});
