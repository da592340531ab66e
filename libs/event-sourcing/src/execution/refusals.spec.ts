import { instant, newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { lostOnTheWay, storedButUnanswered, unreachable } from '../testing/faulty-event-store.js';
import { eventsOf, fines, STREAM, TooMuchPaid } from './fines.fixture.js';

const ATTEMPTS = `attempts-${STREAM}`;

describe('a command that would break a rule', () => {
  it('a refused command is answered with every broken rule and changes nothing', async () => {
    const { pay, log } = fines();
    await pay(60);
    expect(await pay(60)).toEqual({ is: 'refused', violations: [TooMuchPaid], revision: 0 });
    expect(await eventsOf(log)).toHaveLength(1);
  });

  it('a refused command is recorded with who asked for what, when, and which rules it broke, but not with its content', async () => {
    const { pay, log, clock } = fines();
    const commandId = newUuid();
    await pay(10_123, { commandId });
    const [attempt] = await eventsOf(log, ATTEMPTS);
    expect(attempt).toMatchObject({
      type: 'CommandRefused',
      data: {
        stream: STREAM,
        commandType: 'Pay',
        actor: 'cashier-3',
        violations: [{ rule: 'payment.more-than-owed', articles: ['APL 74'] }],
        occurredAt: clock.now(),
      },
      metadata: { commandId, recordedAt: clock.now() },
    });
    expect(JSON.stringify(attempt)).not.toContain('10123');
  });

  it('a refused command is one attempt however often it is sent, and two when it is asked for twice', async () => {
    const { pay, log, clock } = fines();
    const commandId = newUuid();
    await pay(500, { commandId });
    clock.set(instant('2026-05-07T01:00:00.000Z'));
    expect(await pay(500, { commandId })).toMatchObject({ is: 'refused' });
    expect(await eventsOf(log, ATTEMPTS)).toHaveLength(1);
    await pay(500);
    expect(await eventsOf(log, ATTEMPTS)).toHaveLength(2);
  });

  it('a refused command may be sent again when it no longer breaks a rule', async () => {
    const { pay } = fines();
    const commandId = newUuid();
    expect(await pay(150, { commandId })).toMatchObject({ is: 'refused' });
    expect(await pay(150, { commandId, owed: 200 })).toMatchObject({ is: 'accepted', isRepeated: false });
  });

  it('a refused command is not answered while the refusal cannot be recorded', async () => {
    const { pay, store, log } = fines();
    store.plan(unreachable);
    await expect(pay(500)).rejects.toThrow('the store could not be reached');
    expect(await eventsOf(log, ATTEMPTS)).toEqual([]);
    const failing = fines({ recordRefusal: () => Promise.reject(new Error('no paper left')) });
    await expect(failing.pay(500)).rejects.toThrow('no paper left');
  });

  it.each([
    ['stored', storedButUnanswered],
    ['lost', lostOnTheWay],
  ])('a refused command is recorded once when the first writing was %s without an answer', async (_case, fault) => {
    const { pay, store, log } = fines();
    store.plan(fault);
    expect(await pay(500)).toMatchObject({ is: 'refused' });
    expect(await eventsOf(log, ATTEMPTS)).toHaveLength(1);
  });

  it('a refused command is not answered when recording it stays without an answer', async () => {
    const { pay, store } = fines({ attempts: 3 });
    store.plan(lostOnTheWay, lostOnTheWay, lostOnTheWay);
    await expect(pay(500)).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
    expect(store.tried).toHaveLength(3);
  });
});

describe('commands on streams that do not exist', () => {
  const refusedIn = async (log: Parameters<typeof eventsOf>[0]) => {
    const found = [];
    for await (const { type, streamName } of log.readAll()) if (type === 'CommandRefused') found.push(streamName);
    return found;
  };

  it('commands that are refused on invented ids are recorded one by one twenty times a day, and then once', async () => {
    const { pay, log, clock } = fines();
    for (let i = 0; i < 500; i += 1)
      expect(await pay(500, { streamName: `fine-invented-${String(i)}` })).toMatchObject({ is: 'refused' });
    const recorded = await refusedIn(log);
    expect(recorded.filter((stream) => stream.startsWith('attempts-fine-invented'))).toHaveLength(20);
    expect(recorded.slice(20)).toEqual(['attempts-unbegun']);
    clock.set(instant('2026-05-08T01:00:00.000Z'));
    await pay(500, { streamName: 'fine-of-the-next-day' });
    expect((await refusedIn(log)).at(-1)).toBe('attempts-fine-of-the-next-day');
  });

  it('commands of another account are counted apart, and each one on a stream that exists is recorded', async () => {
    const { pay, log } = fines();
    await pay(60);
    for (let i = 0; i < 30; i += 1) await pay(500, { streamName: `fine-invented-${String(i)}` });
    await pay(500, { streamName: 'fine-of-another', actor: 'cashier-4' });
    for (let i = 0; i < 30; i += 1) await pay(500);
    const recorded = await refusedIn(log);
    expect(recorded).toContain('attempts-fine-of-another');
    expect(recorded.filter((stream) => stream === ATTEMPTS)).toHaveLength(30);
  });

  it('commands about something real that has no stream yet are recorded one by one, however many', async () => {
    const { pay, log } = fines({ isAboutNothing: () => false });
    for (let i = 0; i < 30; i += 1) await pay(500, { streamName: `check-of-case-${String(i)}` });
    const recorded = await refusedIn(log);
    expect(recorded.filter((stream) => stream.startsWith('attempts-check-of-case'))).toHaveLength(30);
  });
});
