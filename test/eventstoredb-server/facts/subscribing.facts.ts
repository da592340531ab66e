import { afterEach, describe, expect, it } from '@jest/globals';
import { END, eventTypeFilter, streamNameFilter, type Position } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import type { Facts } from '../server-facts.contract.js';
import { anEvent, aStream, events, within } from './bare-client.js';
import { Subscriber } from './subscriber.js';

export const subscribingFacts = ({ client }: Facts): void => {
  const subscribers: Subscriber[] = [];
  const aSubscriber = (): Subscriber => {
    const subscriber = new Subscriber();
    subscribers.push(subscriber);
    return subscriber;
  };
  afterEach(async () => {
    for (const subscriber of subscribers.splice(0)) await subscriber.leave();
  });
  const streamOf = async (count: number): Promise<string> => {
    const stream = aStream();
    await within(client().appendToStream(stream, events(count)));
    return stream;
  };

  describe('a subscription to a stream', () => {
    it('a subscription to a stream is confirmed, gives the stored events, catches up, and goes on', async () => {
      const stream = await streamOf(2);
      const subscriber = aSubscriber().follow(client().subscribeToStream(stream));
      await subscriber.untilItHears('caught up');
      await within(client().appendToStream(stream, anEvent()));
      await subscriber.untilItHears('event 2');
      expect(subscriber.heard).toEqual(['confirmation', 'event 0', 'event 1', 'caught up', 'event 2']);
    });

    it('a subscription to a stream begins behind a revision', async () => {
      const subscriber = aSubscriber().follow(client().subscribeToStream(await streamOf(3), { fromRevision: 0n }));
      await subscriber.untilItHears('caught up');
      expect(subscriber.heard).toEqual(['confirmation', 'event 1', 'event 2', 'caught up']);
    });

    it('a subscription to a stream from its end gives only new events', async () => {
      const stream = await streamOf(3);
      const subscriber = aSubscriber().follow(client().subscribeToStream(stream, { fromRevision: END }));
      await subscriber.untilItHears('caught up');
      await within(client().appendToStream(stream, anEvent()));
      await subscriber.untilItHears('event 3');
      expect(subscriber.heard).toEqual(['confirmation', 'caught up', 'event 3']);
    });

    it('a subscription to a stream waits for one that does not exist', async () => {
      const stream = aStream();
      const subscriber = aSubscriber().follow(client().subscribeToStream(stream));
      await subscriber.untilItHears('confirmation');
      await within(client().appendToStream(stream, events(2)));
      await subscriber.untilItHears('caught up');
      expect(subscriber.heard).toEqual(['confirmation', 'event 0', 'event 1', 'caught up']);
    });

    it('a subscription to a stream gives its tombstone, and then an error', async () => {
      const stream = await streamOf(1);
      const subscriber = aSubscriber().follow(client().subscribeToStream(stream));
      await subscriber.untilItHears('caught up');
      await within(client().tombstoneStream(stream));
      await subscriber.untilItHears('error');
      expect(subscriber.events.at(-1)!.event!.type).toBe('$streamDeleted');
      expect(subscriber.error).toMatchObject({ type: 'stream-deleted' });
    });

    it('a subscription to a stream ends when the subscriber leaves', async () => {
      const subscriber = aSubscriber().follow(client().subscribeToStream(await streamOf(1)));
      await subscriber.untilItHears('caught up');
      await subscriber.leave();
      await subscriber.untilItHears('close');
      expect(subscriber.error).toBeUndefined();
    });
  });

  describe('a subscription to $all', () => {
    const since = async (): Promise<Position> =>
      (await within(client().appendToStream(aStream(), anEvent()))).position!;

    it('a subscription to $all begins behind a position and gives every event once, in the order of the log', async () => {
      const fromPosition = await since();
      const stream = await streamOf(40);
      const subscriber = aSubscriber().follow(client().subscribeToAll({ fromPosition }));
      await within(client().appendToStream(stream, events(20)));
      await subscriber.untilItHears('event 59');
      await subscriber.untilItHears('caught up');
      const ours = subscriber.events.filter(({ event }) => event!.streamId === stream);
      expect(ours.map(({ event }) => event!.revision)).toEqual(Array.from({ length: 60 }, (_, n) => BigInt(n)));
      expect(subscriber.events.some(({ event }) => event!.position!.commit <= fromPosition.commit)).toBe(false);
    });

    it('a subscription to $all misses the next event when it begins at a position with no record', async () => {
      const { position } = await within(client().appendToStream(aStream(), []));
      const missed = await streamOf(1);
      const given = await streamOf(1);
      const subscriber = aSubscriber().follow(client().subscribeToAll({ fromPosition: position! }));
      await subscriber.untilItHears('caught up');
      const streams = subscriber.events.map(({ event }) => event!.streamId);
      expect(streams).toContain(given);
      expect(streams).not.toContain(missed);
    });

    it('a subscription to $all fails when it begins at a position where no record begins', async () => {
      const { commit } = await since();
      await streamOf(1);
      const subscriber = aSubscriber().follow(
        client().subscribeToAll({ fromPosition: { commit: commit + 5n, prepare: commit + 5n } }),
      );
      await subscriber.untilItHears('error');
      expect(subscriber.error).toMatchObject({ type: 'unknown', code: 2 });
    });

    it('a subscription to $all gives all new events when it begins far behind the end', async () => {
      const { commit } = await since();
      const farBehind = { commit: commit + 10_000_000n, prepare: commit + 10_000_000n };
      const subscriber = aSubscriber().follow(client().subscribeToAll({ fromPosition: farBehind }));
      await subscriber.untilItHears('caught up');
      const stream = await streamOf(1);
      await subscriber.until(({ events: given }) => given.some(({ event }) => event!.streamId === stream));
    });

    it.each([
      ['the prefix of a type', (word: string) => eventTypeFilter({ prefixes: [word] })],
      ['an expression for a type', (word: string) => eventTypeFilter({ regex: `^${word}$` })],
      ['the prefix of a stream', (word: string) => streamNameFilter({ prefixes: ['other', `s-${word}`] })],
      ['an expression for a stream', (word: string) => streamNameFilter({ regex: `^s-${word}-.*$` })],
    ])(
      'a subscription to the whole log gives only what %s lets through, before and after it goes live',
      async (_, filterBy) => {
        const word = `w${randomUUID().replaceAll('-', '')}`;
        const stream = `s-${word}-1`;
        const matching = () => anEvent({}, { type: word });
        const fromPosition = await since();
        await within(client().appendToStream(stream, matching()));
        await streamOf(3);
        const subscriber = aSubscriber().follow(client().subscribeToAll({ fromPosition, filter: filterBy(word) }));
        await subscriber.untilItHears('caught up');
        await streamOf(3);
        await within(client().appendToStream(stream, matching()));
        await subscriber.untilItHears('event 1');
        expect(subscriber.heard).toEqual(['confirmation', 'event 0', 'caught up', 'event 1']);
      },
    );

    it('a subscription to $all reports how far it has looked after every window, and while it is live', async () => {
      const fromPosition = await since();
      await streamOf(30);
      const subscriber = aSubscriber();
      const filter = eventTypeFilter({
        prefixes: ['nothing-has-this-type'],
        maxSearchWindow: 10,
        checkpointInterval: 2,
        checkpointReached: subscriber.reachCheckpoint,
      });
      subscriber.follow(client().subscribeToAll({ fromPosition, filter }));
      await subscriber.untilItHears('caught up');
      expect(subscriber.checkpoints.length).toBeGreaterThan(0);
      const caughtUpWith = subscriber.checkpoints.length;
      const { position } = await within(client().appendToStream(aStream(), events(25)));
      await subscriber.until(({ checkpoints }) => checkpoints.length > caughtUpWith);
      const last = subscriber.checkpoints.at(-1)!;
      expect(last.commit > fromPosition.commit && last.commit <= position!.commit).toBe(true);
    });

    it('a subscription to $all does not report how far it has looked when it goes live before the first interval is full', async () => {
      const fromPosition = await since();
      await streamOf(3);
      const subscriber = aSubscriber();
      const { reachCheckpoint: checkpointReached } = subscriber;
      const filter = eventTypeFilter({
        prefixes: ['nothing-has-this-type'],
        checkpointInterval: 1000,
        checkpointReached,
      });
      subscriber.follow(client().subscribeToAll({ fromPosition, filter }));
      await subscriber.untilItHears('caught up');
      expect(subscriber.heard).toEqual(['confirmation', 'caught up']);
    });

    it('a subscription to $all drops a subscriber that takes nothing while events come, with one error and nothing after it', async () => {
      const subscriber = aSubscriber();
      const subscription = client().subscribeToAll({ fromPosition: END }, { highWaterMark: 1 });
      subscriber.follow(subscription);
      await subscriber.untilItHears('caught up');
      subscription.pause();
      const stream = aStream();
      const heavy = () => Array.from({ length: 40 }, () => anEvent({ text: 'x'.repeat(20_000) }));
      for (let n = 0; n < 10 && !subscriber.error; n += 1) await within(client().appendToStream(stream, heavy()));
      subscription.resume();
      await subscriber.untilItHears('error');
      expect(subscriber.error).toMatchObject({ type: 'timeout', code: 10 });
      expect(subscriber.error!.message).toContain('Consumer too slow');
      expect(subscriber.heard.slice(subscriber.heard.indexOf('error') + 1)).toEqual([]);
    });
  });
};
