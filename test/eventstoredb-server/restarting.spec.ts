import { describe, expect, it } from '@jest/globals';
import { ANY, NO_STREAM } from '@eventstore/db-client';
import { all, anEvent, errorOf, events, paths, within } from './facts/bare-client.js';
import { Subscriber } from './facts/subscriber.js';
import { runningServers } from './running-servers.js';

const { clientOf, freshFolder, start } = runningServers();
const [[, classic]] = paths;

describe('a test server that is started again in its place', () => {
  it.each(['stop', 'kill'] as const)(
    'a restarted test server after %s has what was appended, and goes on behind it',
    async (end) => {
      const folder = freshFolder();
      const first = await start({ folder });
      const { connectionString, port } = first;
      const client = clientOf(connectionString);
      const before = await within(client.appendToStream('s', events(3), classic));
      await within(first[end]());
      await start({ folder, port });
      const again = clientOf(connectionString);
      const after = await within(again.appendToStream('s', anEvent(), { expectedRevision: 2n }));
      expect(after.position!.commit > before.position!.commit).toBe(true);
      expect(await all(again.readStream('s'))).toHaveLength(4);
    },
  );

  it('a restarted test server recognises a retry at an exact revision, but not under any', async () => {
    const folder = freshFolder();
    const first = await start({ folder });
    const [exact, loose] = [events(2), events(2)];
    const client = clientOf(first.connectionString);
    const answer = await within(client.appendToStream('exact', exact, { expectedRevision: NO_STREAM, ...classic }));
    await within(client.appendToStream('loose', loose, { expectedRevision: ANY, ...classic }));
    await first.stop();
    const again = clientOf((await start({ folder })).connectionString);
    expect(await within(again.appendToStream('exact', exact, { expectedRevision: NO_STREAM }))).toEqual(answer);
    await within(again.appendToStream('loose', loose, { expectedRevision: ANY }));
    expect(await all(again.readStream('loose'))).toHaveLength(4);
  });

  it('a restarted test server keeps tombstones and hidden events', async () => {
    const folder = freshFolder();
    const first = await start({ folder });
    const client = clientOf(first.connectionString);
    for (const stream of ['buried', 'hidden']) await within(client.appendToStream(stream, events(2)));
    await within(client.tombstoneStream('buried'));
    await within(client.deleteStream('hidden'));
    await first.stop();
    const again = clientOf((await start({ folder })).connectionString);
    expect(await errorOf(all(again.readStream('buried')))).toMatchObject({ type: 'stream-deleted' });
    expect(await errorOf(all(again.readStream('hidden')))).toMatchObject({ type: 'stream-not-found' });
  });

  it('a restarted test server writes its own events between those of clients', async () => {
    const folder = freshFolder();
    const first = await start({ folder });
    await within(clientOf(first.connectionString).appendToStream('s', anEvent()));
    await first.stop();
    const read = await all(clientOf((await start({ folder })).connectionString).readAll());
    const isSystemEvent = read.map(({ event }) => event!.type.startsWith('$'));
    expect(isSystemEvent).toEqual([true, true, false, true]);
  });

  it('a test server refuses a folder that another one has', async () => {
    const folder = freshFolder();
    await start({ folder });
    await expect(start({ folder })).rejects.toMatchObject({ reason: 'locked' });
  });
});

describe('a live subscriber of a server that goes away', () => {
  it.each([
    ['stop', { type: 'unknown', code: 13 }],
    ['kill', { type: 'unavailable', code: 14 }],
  ] as const)('a live subscriber of a server stopped by %s gets one error and nothing after it', async (end, error) => {
    const server = await start();
    const subscriber = new Subscriber().follow(clientOf(server.connectionString).subscribeToAll());
    await subscriber.untilItHears('caught up');
    await within(server[end]());
    await subscriber.untilItHears('error');
    expect(subscriber.error).toMatchObject(error);
    expect(subscriber.heard.at(-1)).toBe('error');
  });
});
