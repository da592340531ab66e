import { END, START, type AllStreamSubscription, type StreamSubscription } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { anEvent, errorOf, paths, within } from './facts/bare-client.js';
import * as theServer from './faults/fault-catalogue.js';
import { runningServers } from './running-servers.js';
import type { EventStoreDbServer } from './eventstoredb-server.js';

const { clientOf, start } = runningServers();

const clusterOf = (...servers: EventStoreDbServer[]): string =>
  `esdb://${servers.map(({ endpoint: { host, port } }) => `${host}:${port}`).join(',')}?tls=false&discoveryInterval=20`;

const appendsTo = async (server: EventStoreDbServer, stream: string): Promise<number> =>
  (await within(clientOf(server.connectionString).appendToStream(stream, anEvent()))).nextExpectedRevision === 0n
    ? 0
    : 1;

describe('a cluster as gossip tells of it', () => {
  const leaderAndFollower = async () => {
    const leader = await start();
    const follower = await start({ state: 'FOLLOWER', others: [leader.member] });
    leader.others = [follower.member];
    return { leader, follower };
  };

  it('a cluster leads a client to its leader, whichever node it asks', async () => {
    const { leader, follower } = await leaderAndFollower();
    const client = clientOf(clusterOf(follower, leader));
    await within(client.appendToStream('s', anEvent()));
    expect(await appendsTo(leader, 's')).toBe(1);
    expect(await appendsTo(follower, 's')).toBe(0);
  });

  it('a cluster leads a client to the new leader after a change', async () => {
    const { leader, follower } = await leaderAndFollower();
    leader.state = 'FOLLOWER';
    follower.state = 'LEADER';
    leader.others = [follower.member];
    follower.others = [leader.member];
    await within(clientOf(clusterOf(leader, follower)).appendToStream('s', anEvent()));
    expect(await appendsTo(follower, 's')).toBe(1);
  });

  it.each(paths)(
    'a follower refuses a client that insists on the leader, and names the leader, on the %s path',
    async (_, path) => {
      const { leader, follower } = await leaderAndFollower();
      const append = clientOf(follower.connectionString).appendToStream('s', anEvent(), {
        requiresLeader: true,
        ...path,
      });
      expect(await errorOf(append)).toMatchObject({
        type: 'not-leader',
        leader: { address: '127.0.0.1', port: leader.port },
      });
    },
  );

  it('a cluster can be followed at any node, whatever the subscriber insists on, except for the history of the whole log', async () => {
    const { follower } = await leaderAndFollower();
    const client = clientOf(follower.connectionString);
    await within(client.appendToStream('s', anEvent()));
    const insisting = { requiresLeader: true } as const;
    const appends: Promise<unknown>[] = [];
    const first = (subscription: StreamSubscription | AllStreamSubscription) =>
      within(
        new Promise<unknown>((resolve) => {
          subscription.on('error', resolve).on('data', ({ event }) => resolve(event?.streamId));
          subscription.on('confirmation', () => appends.push(client.appendToStream('s', anEvent())));
        }),
      );
    expect(await first(client.subscribeToAll({ ...insisting, fromPosition: END }))).toBe('s');
    expect(await first(client.subscribeToStream('s', { ...insisting, fromRevision: END }))).toBe('s');
    expect(await first(client.subscribeToStream('s', { ...insisting, fromRevision: START }))).toBe('s');
    expect(await first(client.subscribeToAll({ ...insisting, fromPosition: START }))).toMatchObject({
      type: 'not-leader',
    });
    // The event that was announced may be an earlier one, and an append that is still under way would not outlive the servers.
    await within(Promise.all(appends));
  });

  it('a cluster has no leader while the other nodes are dead', async () => {
    const dead = { instanceId: randomUUID(), host: '127.0.0.1', port: 1, state: 'LEADER', isAlive: false } as const;
    const server = await start({ state: 'UNKNOWN', others: [dead] });
    const client = clientOf(`esdb+discover://127.0.0.1:${server.port}?tls=false&discoveryInterval=20`);
    const error = await errorOf(client.appendToStream('s', anEvent()));
    expect(error.message).toMatch(/^Failed to discover after/);
  });

  it('a cluster cannot be found when gossip fails', async () => {
    const { leader, follower } = await leaderAndFollower();
    for (const server of [leader, follower]) server.faults.begin(theServer.cutsTheConnection('gossip'));
    const error = await errorOf(clientOf(clusterOf(leader, follower)).appendToStream('s', anEvent()));
    expect(error.message).toMatch(/^Failed to discover after/);
  });
});
