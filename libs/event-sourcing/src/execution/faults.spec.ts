import { instant, newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '../errors.js';
import {
  lostOnTheWay,
  overtakenBy,
  storedButUnanswered,
  unreachable,
  type AppendFault,
} from '../testing/faulty-event-store.js';
import { StaleRevision, TooMuchContention } from './execution-errors.js';
import { eventsOf, fines, InstalmentPaid, type FineEvent } from './fines.fixture.js';

const amounts = async (log: Parameters<typeof eventsOf>[0]) =>
  (await eventsOf(log)).map(({ data }) => (data as { amount?: number }).amount);

describe('when another process writes between loading and appending', () => {
  it('a command is decided again on new events that another process wrote before the append', async () => {
    const { pay, store, payElsewhere, log, waits } = fines();
    store.plan(overtakenBy(() => payElsewhere(70)));
    expect(await pay(20)).toMatchObject({ is: 'accepted', revision: 1 });
    store.plan(overtakenBy(() => payElsewhere(5)));
    expect(await pay(6)).toMatchObject({ is: 'refused', revision: 2 });
    expect(await amounts(log)).toEqual([70, 20, 5]);
    expect(waits).toEqual([1, 1]);
  });

  it('a sender who named a revision learns that another process wrote, and no new decision is made', async () => {
    const { pay, store, payElsewhere, log } = fines();
    store.plan(overtakenBy(() => payElsewhere(70)));
    const stale = pay(20, { expectedRevision: 'noStream' });
    await expect(stale).rejects.toBeInstanceOf(StaleRevision);
    await expect(stale).rejects.toMatchObject({ expected: 'noStream', actual: 0 });
    expect(await amounts(log)).toEqual([70]);
  });

  it('the same command, handled by another process, gets that one answer', async () => {
    const { pay, store, payElsewhere, log } = fines();
    const commandId = newUuid();
    store.plan(overtakenBy(() => payElsewhere(20, commandId)));
    expect(await pay(20, { commandId, expectedRevision: 'noStream' })).toMatchObject({ revision: 0, isRepeated: true });
    expect(await amounts(log)).toEqual([20]);
  });

  it('a sender learns of the contention when another process writes before every append', async () => {
    const { pay, store, payElsewhere, waits, log } = fines();
    store.plan(...Array.from({ length: 5 }, () => overtakenBy(() => payElsewhere(1))));
    const crowded = pay(20);
    await expect(crowded).rejects.toBeInstanceOf(TooMuchContention);
    await expect(crowded).rejects.toMatchObject({ attempts: 5, cause: { name: 'WrongExpectedRevision' } });
    expect(waits).toEqual([1, 2, 3, 4]);
    expect(await amounts(log)).toEqual([1, 1, 1, 1, 1]);
  });
});

describe('when the store answers slowly', () => {
  it('a command that waited too long behind others on its stream fails, and is not done later', async () => {
    const { pay, store, log } = fines({ queueWithin: 1 });
    let answer!: () => void;
    const silence = new Promise<void>((resolve) => (answer = resolve));
    store.plan(async (_stream, proceed) => {
      await silence;
      return proceed();
    });
    const first = pay(20);
    await expect(pay(30)).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'unreachable' });
    answer();
    expect(await first).toMatchObject({ is: 'accepted', revision: 0 });
    expect(await pay(5)).toMatchObject({ is: 'accepted', revision: 1 });
    expect(await amounts(log)).toEqual([20, 5]);
  });
});

describe('when the store does not say what became of an append', () => {
  it('an append with an unknown outcome is not written again when its events are found', async () => {
    const { pay, store, log } = fines();
    store.plan(storedButUnanswered);
    expect(await pay(20, { expectedRevision: 'noStream' })).toMatchObject({
      is: 'accepted',
      revision: 0,
      position: '1',
      isRepeated: false,
    });
    expect(store.tried).toHaveLength(1);
    expect(await amounts(log)).toEqual([20]);
  });

  it('an append with an unknown outcome is written again when its events are lost, the same to the byte', async () => {
    const { pay, store, clock, log } = fines();
    store.plan(async (...call) => {
      clock.set(instant('2026-05-06T02:00:00.000Z'));
      return lostOnTheWay(...call);
    });
    expect(await pay(20)).toMatchObject({ is: 'accepted', revision: 0 });
    expect(store.tried).toHaveLength(2);
    expect(store.tried[1]).toEqual(store.tried[0]);
    expect(await amounts(log)).toEqual([20]);
  });

  it('an append with an unknown outcome is decided again where others may have by now what it reserved', async () => {
    const [early, late] = ['2026-05-06T09:00:00+08:00', '2026-05-06T09:03:00+08:00'].map(instant);
    const claimedAt: unknown[] = [];
    const { pay, store, clock, log } = fines({
      claims: {
        claim: async ({ now, events }) => {
          claimedAt.push(now);
          const nothing = { kept: async () => undefined, letGo: async () => undefined, leaveOpen: () => undefined };
          return { is: 'claimed', events, ...nothing, isInTime: () => clock.now() === now };
        },
      },
    });
    store.plan(lostOnTheWay, async (...call) => {
      clock.set(late!);
      return lostOnTheWay(...call);
    });
    expect(await pay(20)).toMatchObject({ is: 'accepted', revision: 0, isRepeated: false });
    expect(claimedAt).toEqual([early, late]);
    expect(store.tried).toHaveLength(3);
    expect(await amounts(log)).toEqual([20]);
  });

  it('what was decided again is answered as the log has it, where the first append came after all', async () => {
    const answers = [10, 20];
    const { pay, store, log } = fines({
      claims: {
        claim: async () => {
          const nothing = { kept: async () => undefined, letGo: async () => undefined, leaveOpen: () => undefined };
          const events = [InstalmentPaid({ amount: answers.shift() ?? 99 })];
          return { is: 'claimed', events, ...nothing, isInTime: () => false };
        },
      },
    });
    let first: (() => Promise<unknown>) | undefined;
    store.plan(
      async (streamName, proceed) => {
        first = proceed;
        return lostOnTheWay(streamName, proceed);
      },
      async (_, proceed) => {
        await first?.();
        return proceed();
      },
    );
    expect(await pay(20)).toMatchObject({ is: 'accepted', events: [{ data: { amount: 10 } }], revision: 0 });
    expect(await amounts(log)).toEqual([10]);
  });

  describe('and what it reserved may be of others by now', () => {
    const inTime = { kept: async () => undefined, letGo: async () => undefined, leaveOpen: () => undefined };
    /** A reservation that is out of time at once, and what became of it. */
    const fleeting = (over: { readonly again?: () => 'claimed' | 'refused' } = {}) => {
      const became: string[] = [];
      let claims = 0;
      const claim = async ({ events }: { readonly events: readonly FineEvent[] }) => {
        claims += 1;
        if (claims > 1 && over.again?.() === 'refused')
          return { is: 'refused' as const, violations: [{ rule: 'taken', articles: ['APL 29'] }] };
        return {
          ...{ is: 'claimed' as const, events, isInTime: () => false },
          kept: async () => void became.push('kept'),
          letGo: async () => void became.push('let go'),
          leaveOpen: () => void became.push('left open'),
        };
      };
      return { became, claims: { claim } };
    };
    /** The append that did not answer, to be let through later. */
    const late = () => {
      let proceedLate: (() => Promise<unknown>) | undefined;
      const fault: AppendFault = async (streamName, proceed) => {
        proceedLate = proceed;
        return lostOnTheWay(streamName, proceed);
      };
      return { fault, arrives: async () => proceedLate?.() };
    };

    it.each(['the rules', 'others, who have it'])(
      'a step that %s would refuse now is not answered as refused while its append may still arrive',
      async (by) => {
        const { became, claims } = fleeting({ again: () => (by === 'the rules' ? 'claimed' : 'refused') });
        const { pay, store, log, waits } = fines({ claims, attempts: 3 });
        const first = late();
        store.plan(first.fault);
        let owed = 100;
        await expect(
          pay(20, {
            context: () => {
              const asked = { owed };
              if (by === 'the rules') owed = 10;
              return asked;
            },
          }),
        ).rejects.toBeInstanceOf(AppendOutcomeUnknown);
        await first.arrives();
        expect([waits, became, store.tried.length]).toEqual([[1, 2], ['left open'], 1]);
        expect((await eventsOf(log)).map(({ type }) => type)).toEqual(['InstalmentPaid']);
      },
    );

    it('the step is accepted where its append arrives while it is asked again', async () => {
      const { became, claims } = fleeting({ again: () => 'refused' });
      const { pay, store, log } = fines({
        claims: {
          claim: async (step) => {
            const answer = await claims.claim(step);
            if (answer.is === 'refused') await first.arrives();
            return answer;
          },
        },
      });
      const first = late();
      store.plan(first.fault);
      expect(await pay(20)).toMatchObject({ is: 'accepted', revision: 0, isRepeated: false });
      expect(became).toEqual(['kept']);
      expect(await amounts(log)).toEqual([20]);
    });

    it('the step is refused once others wrote: its append can arrive no more', async () => {
      const { became, claims } = fleeting({ again: () => 'refused' });
      const { pay, payElsewhere, store, log } = fines({ claims });
      store.plan(async (...call) => {
        await payElsewhere(5);
        return lostOnTheWay(...call);
      });
      expect(await pay(20)).toMatchObject({ is: 'refused', violations: [{ rule: 'taken' }] });
      expect(became).toEqual(['let go']);
      expect((await eventsOf(log)).map(({ type }) => type)).toEqual(['InstalmentPaid']);
    });

    it.each([
      [
        'what the decision rests on cannot be read',
        { context: () => new EventStoreUnavailable('unreachable', 'gone') },
      ],
      ['the registers cannot be read', { context: () => new RangeError('no such pack') }],
    ])('the outcome stays unknown while %s', async (_, { context }) => {
      const { became, claims } = fleeting();
      const { pay, store } = fines({ claims, attempts: 3 });
      const first = late();
      store.plan(first.fault);
      let asked = 0;
      await expect(
        pay(20, {
          context: () => {
            asked += 1;
            if (asked > 1) throw context();
            return { owed: 100 };
          },
        }),
      ).rejects.toBeInstanceOf(AppendOutcomeUnknown);
      expect([asked, became]).toEqual([3, ['left open']]);
    });

    it('what is on record and cannot be read back keeps what it reserved', async () => {
      const { became, claims } = fleeting();
      const { pay, store, log } = fines({ claims, attempts: 3 });
      store.plan(storedButUnanswered);
      const readable = store.readStream.bind(store);
      store.readStream = (streamName, options) => {
        if (options?.maxCount !== undefined) throw new EventStoreUnavailable('unreachable', 'gone');
        return readable(streamName, options);
      };
      await expect(pay(20)).rejects.toBeInstanceOf(AppendOutcomeUnknown);
      expect([became, await amounts(log)]).toEqual([['left open'], [20]]);
    });

    it('the outcome stays unknown where the reservation itself fails, and where the next append does', async () => {
      for (const failing of ['claim', 'append']) {
        let claimed = 0;
        const became: string[] = [];
        const { pay, store } = fines({
          attempts: 3,
          claims: {
            claim: async ({ events }) => {
              claimed += 1;
              if (failing === 'claim' && claimed > 1) throw new EventStoreUnavailable('unreachable', 'gone');
              return {
                ...{ is: 'claimed', events, ...inTime, isInTime: () => false },
                leaveOpen: () => void became.push('left open'),
                letGo: async () => void became.push('let go'),
              };
            },
          },
        });
        const closed: AppendFault = async () => {
          throw new Error('the store is closed');
        };
        store.plan(lostOnTheWay, closed, closed);
        await expect(pay(20)).rejects.toBeInstanceOf(AppendOutcomeUnknown);
        expect([failing, became]).toEqual([failing, ['left open']]);
      }
    });
  });

  it('an append with an unknown outcome is only repeated after the events of others are read', async () => {
    const { pay, store, payElsewhere, log } = fines();
    store.plan(async (...call) => {
      await payElsewhere(90);
      return lostOnTheWay(...call);
    });
    expect(await pay(20)).toMatchObject({ is: 'refused', revision: 0 });
    expect(await amounts(log)).toEqual([90]);
  });

  it('an append stays unknown while the store cannot be reached', async () => {
    const { pay, store, log } = fines({ attempts: 3 });
    store.plan(storedButUnanswered);
    const reachable = store.readStream.bind(store);
    let reads = 0;
    store.readStream = (...call) => {
      reads += 1;
      if (reads > 1) throw new EventStoreUnavailable('unreachable', 'gone');
      return reachable(...call);
    };
    await expect(pay(20)).rejects.toBeInstanceOf(AppendOutcomeUnknown);
    expect(reads).toBe(3);
    expect(await amounts(log)).toEqual([20]);
  });

  it('an append that stays unknown is reported as unknown to the sender', async () => {
    const { pay, store, log } = fines({ attempts: 3 });
    store.plan(lostOnTheWay, unreachable, lostOnTheWay);
    await expect(pay(20)).rejects.toBeInstanceOf(AppendOutcomeUnknown);
    expect(await amounts(log)).toEqual([]);
  });

  it('an append that was certainly not written is a failure at once', async () => {
    const { pay, store } = fines();
    store.plan(unreachable);
    await expect(pay(20)).rejects.toBeInstanceOf(EventStoreUnavailable);
    expect(store.tried).toHaveLength(1);
  });
});

it('faults in any order never lose, repeat or half-write a command [property]', async () => {
  const fault = fc.constantFrom('well', 'stored', 'lost', 'overtaken');
  await fc.assert(
    fc.asyncProperty(fc.array(fault, { maxLength: 12 }), async (faults) => {
      const { pay, store, payElsewhere, log } = fines({ attempts: 20 });
      const plans = {
        well: overtakenBy(() => Promise.resolve()),
        stored: storedButUnanswered,
        lost: lostOnTheWay,
        overtaken: overtakenBy(() => payElsewhere(1)),
      };
      store.plan(...faults.map((name) => plans[name]));
      for (const amount of [2, 3, 5]) await pay(amount);
      const paid = await amounts(log);
      expect(paid.filter((amount) => amount !== 1)).toEqual([2, 3, 5]);
      const used = faults.slice(0, store.tried.length).filter((name) => name === 'overtaken').length;
      expect(paid.filter((amount) => amount === 1)).toHaveLength(used);
    }),
    { numRuns: 100 },
  );
});

it('a log that was set back behind the events in memory is read from the start', async () => {
  const before = fines();
  await before.pay(60);
  await before.pay(30);
  const after = fines();
  await after.payElsewhere(10);
  const { readStream, appendToStream } = after.log;
  before.store.readStream = readStream.bind(after.log);
  before.store.appendToStream = appendToStream.bind(after.log);
  expect(await before.pay(5)).toMatchObject({ is: 'accepted', revision: 1 });
  expect(await amounts(after.log)).toEqual([10, 5]);
});
