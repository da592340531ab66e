import { newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lostOnTheWay, storedButUnanswered } from '../testing/faulty-event-store.js';
import { eventIdOf } from './command-metadata.js';
import { CommandIdReused, StaleRevision } from './execution-errors.js';
import { eventsOf, fines, STREAM } from './fines.fixture.js';
import { keyedDigest } from './command-digest.js';

describe('a command that begins a stream', () => {
  /** The executor reads the log so often. */
  const counted = () => {
    const its = fines();
    const reads: string[] = [];
    const readStream = its.store.readStream.bind(its.store);
    its.store.readStream = (name, options) => {
      reads.push(name);
      return readStream(name, options);
    };
    return { ...its, reads };
  };

  it('a command that begins a stream does not read it first', async () => {
    const { pay, reads, log } = counted();
    expect(await pay(10, { expectedRevision: 'noStream' })).toMatchObject({ is: 'accepted', revision: 0 });
    expect([reads, (await eventsOf(log)).length]).toEqual([[], 1]);
  });

  it('where there is one already, the command is stale, and sent again it gets its first answer', async () => {
    const { payElsewhere, pay, log } = counted();
    const commandId = newUuid();
    await payElsewhere(10, commandId);
    await expect(pay(20, { expectedRevision: 'noStream' })).rejects.toThrow(StaleRevision);
    const again = await pay(10, { commandId, expectedRevision: 'noStream' });
    expect(again).toMatchObject({ is: 'accepted', revision: 0, isRepeated: true });
    await expect(pay(11, { commandId, expectedRevision: 'noStream' })).rejects.toThrow(CommandIdReused);
    expect(await eventsOf(log)).toHaveLength(1);
  });

  it('a refusal is of the stream as it is, and not of one that was not read', async () => {
    const { payElsewhere, pay, log } = counted();
    await payElsewhere(10);
    await expect(pay(101, { expectedRevision: 'noStream' })).rejects.toThrow(StaleRevision);
    expect(await eventsOf(log)).toHaveLength(1);
    const fresh = counted();
    expect(await fresh.pay(101, { expectedRevision: 'noStream' })).toMatchObject({
      is: 'refused',
      revision: 'noStream',
    });
    expect(fresh.reads).toContain(STREAM);
  });

  it.each([
    ['were stored', storedButUnanswered],
    ['were lost', lostOnTheWay],
  ])('an append of which nobody knows whether its events %s is settled as for any other stream', async (_, fault) => {
    const { store, pay, log } = counted();
    store.plan(fault);
    const answer = await pay(10, { expectedRevision: 'noStream' });
    expect(answer).toMatchObject({ is: 'accepted', revision: 0, isRepeated: false });
    expect(await eventsOf(log)).toHaveLength(1);
  });
});

describe('a command that the rules allow', () => {
  it('an accepted command becomes events that say where they come from', async () => {
    const { pay, log } = fines();
    const commandId = newUuid();
    const answer = await pay(100, { commandId });
    expect(answer).toEqual({
      is: 'accepted',
      events: [
        { type: 'InstalmentPaid', data: { amount: 100 } },
        { type: 'FineSettled', data: {} },
      ],
      revision: 1,
      position: '2',
      isRepeated: false,
    });
    const stored = await eventsOf(log);
    expect(stored.map(({ id }) => id)).toEqual([eventIdOf(commandId, 0), eventIdOf(commandId, 1)]);
    expect(stored[1]?.metadata).toEqual({
      commandId,
      commandDigest: expect.stringMatching(/^[0-9a-f]{64}$/),
      correlationId: commandId,
      causationId: commandId,
      actor: 'cashier-3',
      recordedAt: '2026-05-06T01:00:00.000Z',
      schemaVersion: '1',
    });
  });

  it('an accepted command keeps the conversation and the cause that it is given', async () => {
    const { executor, log } = fines();
    const [correlationId, causationId] = [newUuid(), newUuid()];
    const command = { type: 'Pay', amount: 1 } as const;
    const context = () => ({ owed: 100 });
    await executor.execute({
      commandId: newUuid(),
      streamName: STREAM,
      actor: 'clock',
      command,
      context,
      correlationId,
      causationId,
    });
    expect((await eventsOf(log))[0]?.metadata).toMatchObject({ correlationId, causationId, actor: 'clock' });
  });

  it('a command that changes nothing is answered with the revision of the stream', async () => {
    const { executor, pay, log } = fines();
    const confirm = () =>
      executor.execute({
        commandId: newUuid(),
        streamName: STREAM,
        actor: 'cashier-3',
        command: { type: 'ConfirmBalance', amount: 0 },
        context: () => ({ owed: 100 }),
      });
    const nothing = { is: 'accepted', events: [], isRepeated: false };
    expect(await confirm()).toEqual({ ...nothing, revision: 'noStream', position: undefined });
    await pay(10);
    expect(await confirm()).toEqual({ ...nothing, revision: 0, position: '1' });
    expect(await eventsOf(log)).toHaveLength(1);
  });

  it('a command is decided on the events in the log, and in the context of its moment and state', async () => {
    const { executor, pay, payElsewhere } = fines();
    await pay(10);
    await payElsewhere(20);
    const seen: unknown[] = [];
    await executor.execute({
      commandId: newUuid(),
      streamName: STREAM,
      actor: 'cashier-3',
      command: { type: 'Pay', amount: 5 },
      context: async (now, state) => {
        seen.push(now, state);
        return { owed: 35 };
      },
    });
    expect(seen).toEqual(['2026-05-06T01:00:00.000Z', 30]);
  });

  it('many streams are decided correctly with only one stream kept in memory', async () => {
    const { pay } = fines({ keptStreams: 1 });
    for (const streamName of ['fine-1', 'fine-2', 'fine-1', 'fine-2'])
      expect(await pay(50, { streamName })).toMatchObject({ is: 'accepted' });
    for (const streamName of ['fine-1', 'fine-2'])
      expect(await pay(1, { streamName })).toMatchObject({ is: 'refused' });
  });
});

describe('a command that is sent again', () => {
  it('a repeated command gets its first answer again, whatever happened since', async () => {
    const { pay, log } = fines();
    const commandId = newUuid();
    const first = await pay(60, { commandId, expectedRevision: 'noStream' });
    await pay(40);
    expect(await pay(60, { commandId, expectedRevision: 'noStream' })).toEqual({ ...first, isRepeated: true });
    expect(await eventsOf(log)).toHaveLength(3);
  });

  it('a repeated command gets its first answer from a process that has just started, too', async () => {
    const { pay, payElsewhere } = fines();
    const commandId = newUuid();
    const first = await pay(60, { commandId });
    expect(await payElsewhere(60, commandId)).toEqual({ ...first, isRepeated: true });
  });

  it('a repeated command is an error when it is another command, another actor or for another stream', async () => {
    const { pay, log } = fines();
    const commandId = newUuid();
    await pay(60, { commandId });
    await expect(pay(61, { commandId })).rejects.toBeInstanceOf(CommandIdReused);
    await expect(pay(60, { commandId, actor: 'cashier-4' })).rejects.toBeInstanceOf(CommandIdReused);
    await expect(pay(60, { commandId, streamName: 'fine-2' })).rejects.toBeInstanceOf(CommandIdReused);
    expect(await eventsOf(log)).toHaveLength(1);
  });

  it('a repeated command changes nothing the second time, whatever the commands are [property]', async () => {
    const command = fc.record({
      amount: fc.integer({ min: 1, max: 60 }),
      streamName: fc.constantFrom('fine-1', 'fine-2'),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 8 }), async (commands) => {
        const { pay, log } = fines();
        for (const { amount, streamName } of commands) {
          const commandId = newUuid();
          const first = await pay(amount, { commandId, streamName });
          const position = await log.lastPosition();
          const second = await pay(amount, { commandId, streamName });
          expect(second).toEqual(first.is === 'accepted' ? { ...first, isRepeated: true } : first);
          expect(await log.lastPosition()).toBe(position);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a command leaves no trace of its content where the digest has a key', async () => {
    const plain = fines();
    const keyed = fines({ digest: keyedDigest(Buffer.from('a key that is not in the log')) });
    const digestOf = async ({ pay, log }: typeof plain) => {
      await pay(60);
      return (await eventsOf(log))[0]?.metadata['commandDigest'];
    };
    expect(await digestOf(keyed)).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf(keyed)).not.toBe(await digestOf(plain));
  });
});

describe('a command from before the digests had a key', () => {
  const digest = keyedDigest(Buffer.from('a key that is not in the log'));

  it('a command from before the key gets its first answer when it is sent again, and its id is still its own', async () => {
    const before = fines();
    const commandId = newUuid();
    const first = await before.pay(60, { commandId });
    const now = fines({ digest, store: before.log });
    expect(await now.pay(60, { commandId })).toEqual({ ...first, isRepeated: true });
    await expect(now.pay(61, { commandId })).rejects.toThrow(CommandIdReused);
    expect(await eventsOf(before.log)).toHaveLength(1);
  });

  it('a command under another key is another command', async () => {
    const before = fines({ digest: keyedDigest(Buffer.from('another key')) });
    const commandId = newUuid();
    await before.pay(60, { commandId });
    await expect(fines({ digest, store: before.log }).pay(60, { commandId })).rejects.toThrow(CommandIdReused);
  });
});

describe('a command with the revision that its sender saw', () => {
  it('a command with an expected revision is decided on exactly that revision', async () => {
    const { pay } = fines();
    expect(await pay(10, { expectedRevision: 'noStream' })).toMatchObject({ is: 'accepted', revision: 0 });
    expect(await pay(10, { expectedRevision: 0 })).toMatchObject({ is: 'accepted', revision: 1 });
  });

  it('a command with an expected revision is not decided on another one', async () => {
    const { pay, log } = fines();
    await pay(10);
    await expect(pay(10, { expectedRevision: 'noStream' })).rejects.toBeInstanceOf(StaleRevision);
    await expect(pay(10, { expectedRevision: 1 })).rejects.toMatchObject({ expected: 1, actual: 0 });
    await expect(pay(1000, { expectedRevision: 7 })).rejects.toBeInstanceOf(StaleRevision);
    expect(await eventsOf(log)).toHaveLength(1);
    expect(await eventsOf(log, `attempts-${STREAM}`)).toEqual([]);
  });
});

describe('commands at the same time', () => {
  it('parallel commands wait for each other on one stream without a conflict', async () => {
    const { pay, store, waits, log } = fines();
    const answers = await Promise.all(Array.from({ length: 20 }, () => pay(10)));
    expect(answers.filter(({ is }) => is === 'accepted')).toHaveLength(10);
    expect(store.tried.filter(({ streamName }) => streamName === STREAM)).toHaveLength(10);
    expect(waits).toEqual([]);
    expect((await eventsOf(log)).map(({ type }) => type).at(-1)).toBe('FineSettled');
  });

  it('a parallel command that fails does not delay the next', async () => {
    const { pay, executor } = fines();
    const failing = executor.execute({
      commandId: newUuid(),
      streamName: STREAM,
      actor: 'cashier-3',
      command: { type: 'Pay', amount: 1 },
      context: () => {
        throw new Error('the registers cannot be read');
      },
    });
    const next = pay(10);
    await expect(failing).rejects.toThrow('the registers cannot be read');
    expect(await next).toMatchObject({ is: 'accepted', revision: 0 });
  });
});
