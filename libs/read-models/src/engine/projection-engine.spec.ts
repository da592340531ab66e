import {
  EventStoreUnavailable,
  InMemoryEventStore,
  position,
  type EventStore,
  type SubscribeOptions,
} from '@ecl/event-sourcing';
import { instant, SettableClock } from '@ecl/kernel';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwError } from 'rxjs';
import { allBalances, append, balancesModel, forgotten, imposed, paid, strictModel } from './fines.fixture.js';
import { ledger, newFolder } from './ledger.fixture.js';
import type { ReadModels } from './read-models.js';

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
const started = async (...[models, options]: Parameters<ReturnType<typeof ledger>['start']>) => {
  const own = ledger();
  return { ...own, ...(await running(own, models, options)) };
};
const running = async (
  own: ReturnType<typeof ledger>,
  ...[models, options]: Parameters<ReturnType<typeof ledger>['start']>
) => {
  const run = await own.start(models, options);
  stops.push(run.stop);
  return run;
};

describe('a read model', () => {
  const balances = balancesModel();

  it('a read model shows what is in the log, and says up to where', async () => {
    const { store, readModels } = await started([balances]);
    const at = await append(store, imposed('a', 100), paid('a', 30), imposed('b', 50));
    await readModels.open(balances).atLeast(at, Infinity);
    expect(allBalances(readModels, balances)).toEqual({
      asOfPosition: '3',
      status: { state: 'live', halt: undefined },
      value: [
        { fine: 'a', owed: 70, payments: 1 },
        { fine: 'b', owed: 50, payments: 0 },
      ],
    });
  });

  it('a read model of an empty log is empty, and knows that it is at the end', async () => {
    const { readModels, engine, until } = await started([balances]);
    await until(() => engine.status()[0]?.state === 'following');
    expect(allBalances(readModels, balances)).toEqual({
      asOfPosition: undefined,
      status: { state: 'live', halt: undefined },
      value: [],
    });
  });

  it('a read model goes on where it stopped, and takes nothing twice', async () => {
    const own = ledger();
    const first = await own.start([balances]);
    await first.readModels.open(balances).atLeast(await append(own.store, imposed('a', 100), paid('a', 30)), Infinity);
    await first.stop();
    const at = await append(own.store, paid('a', 30));
    const { readModels } = await running(own, [balances]);
    await readModels.open(balances).atLeast(at, Infinity);
    expect(allBalances(readModels, balances).value).toEqual([{ fine: 'a', owed: 40, payments: 2 }]);
  });

  it.each([
    ['its file is', false],
    ['everything in its folder is', true],
  ])('a read model says that it is not there, and is made anew, when %s deleted while it runs', async (_, all) => {
    const own = ledger();
    const { readModels, engine, until } = await running(own, [balances, strictModel()]);
    await readModels.open(balances).atLeast(await append(own.store, imposed('a', 100), paid('a', 30)), Infinity);
    await until(() => engine.status().every(({ state }) => state === 'following'));
    for (const file of readdirSync(own.folder))
      if (all || file.startsWith(`${balances.name}.`)) rmSync(join(own.folder, file));
    expect(engine.status().map(({ state }) => state)).toEqual(['building', all ? 'building' : 'following']);
    engine.look();
    // What comes meanwhile is in it too, and nothing is in it twice.
    const at = await append(own.store, paid('a', 30));
    await readModels.open(balances).atLeast(at, Infinity);
    await until(() => engine.status().every(({ state }) => state === 'following'));
    expect(allBalances(readModels, balances).value).toEqual([{ fine: 'a', owed: 40, payments: 2 }]);
    const files = readdirSync(own.folder);
    engine.look();
    expect(readdirSync(own.folder)).toEqual(files);
  });

  it('a read model is built again when its files are missing or damaged', async () => {
    const own = ledger();
    await append(own.store, imposed('a', 100), paid('a', 30));
    const spoil: ((file: string) => void)[] = [
      (file) => rmSync(file),
      (file) => writeFileSync(file, 'this is no database'),
      (file) => writeFileSync(file, ''),
    ];
    for (const damage of [() => undefined, ...spoil]) {
      for (const file of readdirSync(own.folder)) damage(join(own.folder, file));
      const run = await own.start([balances]);
      await run.readModels.open(balances).atLeast(position('2'), Infinity);
      expect(allBalances(run.readModels, balances).value).toEqual([{ fine: 'a', owed: 70, payments: 1 }]);
      await run.stop();
      expect(readdirSync(own.folder)).toHaveLength(1);
    }
  });

  it('a read model of another log is not used', async () => {
    const folder = newFolder();
    const [here, there] = [ledger(new InMemoryEventStore(), folder), ledger(new InMemoryEventStore(), folder)];
    await append(here.store, imposed('a', 1), imposed('b', 1));
    await append(there.store, imposed('c', 1));
    const first = await here.start([balances]);
    await first.readModels.open(balances).atLeast(position('2'), Infinity);
    await first.stop();
    const { readModels } = await running(there, [balances]);
    await readModels.open(balances).atLeast(position('1'), Infinity);
    expect(allBalances(readModels, balances).value).toEqual([{ fine: 'c', owed: 1, payments: 0 }]);
  });

  it('a read model has the same tables whatever the batches and wherever it is stopped [property]', async () => {
    const step = fc.record({ fine: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 9 }) });
    const store = new InMemoryEventStore();
    await append(store, imposed('a', 0), imposed('b', 0), imposed('c', 0));
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 30 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 3 }),
        async (steps, batchSizes) => {
          const at = await append(store, ...steps.map(({ fine, amount }) => paid(fine, amount)));
          const expected = ledger(store);
          const own = ledger(store);
          const whole = await expected.start([balances], { batchSize: 100_000 });
          await whole.readModels.open(balances).atLeast(at, Infinity);
          for (const batchSize of batchSizes) {
            const run = await own.start([balances], { batchSize });
            if (batchSize !== batchSizes.at(-1)) await run.until(() => true);
            else {
              await run.readModels.open(balances).atLeast(at, Infinity);
              expect(allBalances(run.readModels, balances)).toEqual(allBalances(whole.readModels, balances));
            }
            await run.stop();
          }
          await whole.stop();
        },
      ),
      { numRuns: 20 },
    );
  });

  it('a read model cannot have the name of another', async () => {
    const own = ledger();
    await expect(own.start([balances, balancesModel({ version: 2 })])).rejects.toThrow('the same name');
  });
});

describe('an event that a read model cannot take', () => {
  it('an event that a read model cannot take halts that model there and is reported; the others go on', async () => {
    const [balances, strict] = [balancesModel(), strictModel()];
    const { store, readModels, engine, until } = await started([strict, balances]);
    const at = await append(store, imposed('a', 100), paid('a', 1), forgotten('a'), paid('a', 2));
    await readModels.open(balances).atLeast(at, Infinity);
    await until(() => engine.status()[0]?.state === 'halted');

    const halt = { position: '3', reason: 'nobody may forget a fine' };
    const seen = readModels.open(strict).read((db) => db.all('SELECT revision FROM seen'));
    expect(seen).toEqual({ asOfPosition: '2', status: { state: 'halted', halt }, value: [{ revision: 1 }] });
    await expect(readModels.open(strict).atLeast(at, Infinity)).rejects.toMatchObject({
      name: 'ReadModelHalted',
      halt,
    });
    await readModels.open(strict).atLeast(position('2'), Infinity);

    expect(engine.status().map(({ name, state }) => [name, state])).toEqual([
      ['strict', 'halted'],
      ['balances', 'following'],
    ]);
    const later = await append(store, paid('a', 3));
    await readModels.open(balances).atLeast(later, Infinity);
    expect(readModels.open(strict).read(() => 0).asOfPosition).toBe('2');
  });

  it('a read model whose file cannot forget what is over halts alone; the others go on, and the engine starts again', async () => {
    const daily = balancesModel({
      name: 'daily',
      ends: () => {
        throw new Error('database disk image is malformed');
      },
    });
    const balances = balancesModel();
    const own = ledger();
    const first = await running(own, [daily, balances]);
    const at = await append(own.store, imposed('a', 100));
    await first.readModels.open(balances).atLeast(at, Infinity);
    await first.until(() => first.engine.status()[0]?.state === 'halted');
    await first.stop();
    const again = await running(own, [daily, balances]);
    await again.readModels.open(balances).atLeast(await append(own.store, paid('a', 1)), Infinity);
    expect(again.engine.status().map(({ name, state, halt }) => [name, state, halt?.reason])).toEqual([
      ['daily', 'halted', 'database disk image is malformed'],
      ['balances', 'following', undefined],
    ]);
  });

  describe('what is over on a day, while events of that day are not all read', () => {
    /** An unpaid fine leaves the file after 8 May 2029. */
    const daily = balancesModel({
      name: 'daily',
      ends: (day, db) => (day < '2029-05-09' ? 0 : db.run('DELETE FROM balance WHERE payments = 0')),
    });
    const onDay = (day: string) => ({ clock: new SettableClock(instant(`${day}T09:00:00+08:00`)) });
    const finesIn = (readModels: ReadModels) => allBalances(readModels, daily).value.map(({ fine }) => fine);
    /** A ledger that ended before the day, on which one of two fines was paid since. */
    const downOverTheDay = async () => {
      const own = ledger();
      const before = await own.start([daily], onDay('2029-05-01'));
      const at = await append(own.store, imposed('paid', 100), imposed('owed', 100));
      await before.readModels.open(daily).atLeast(at, Infinity);
      await before.stop();
      return { own, paidAt: await append(own.store, paid('paid', 1)) };
    };

    it('a process that was down over the day reads what came before it ends anything', async () => {
      const { own, paidAt } = await downOverTheDay();
      const { readModels, until } = await running(own, [daily], onDay('2029-06-01'));
      await readModels.open(daily).atLeast(paidAt, Infinity);
      await until(() => finesIn(readModels).length < 2);
      expect(finesIn(readModels)).toEqual(['paid']);
    });

    it('a process that cannot reach the log ends nothing, and does so when it can', async () => {
      const { own, paidAt } = await downOverTheDay();
      let isReachable = false;
      const down = () => new EventStoreUnavailable('unreachable', 'down');
      const store = Object.assign(Object.create(own.store) as EventStore, {
        subscribeToAll: (asked: SubscribeOptions) => (isReachable ? own.store.subscribeToAll(asked) : throwError(down)),
      });
      const { readModels, until, engine } = await running(ledger(store, own.folder), [daily], onDay('2029-06-01'));
      let tries = 0;
      engine.changes.subscribe(() => (tries += 1));
      await until(() => tries >= 3);
      expect(finesIn(readModels)).toEqual(['owed', 'paid']);
      isReachable = true;
      await readModels.open(daily).atLeast(paidAt, Infinity);
      await until(() => finesIn(readModels).length < 2);
      expect(finesIn(readModels)).toEqual(['paid']);
    });

    it('the clock of another process may be five minutes behind: nothing ends in the first minutes of the day after', async () => {
      const own = ledger();
      const clock = new SettableClock(instant('2029-05-09T00:04:59+08:00'));
      const { readModels, until } = await running(own, [daily], { clock });
      await readModels.open(daily).atLeast(await append(own.store, imposed('owed', 100)), Infinity);
      clock.set(instant('2029-05-09T00:05:00+08:00'));
      expect(finesIn(readModels)).toEqual(['owed']);
      await append(own.store, imposed('other', 100), paid('other', 1));
      await until(() => !finesIn(readModels).includes('owed'));
      expect(finesIn(readModels)).toEqual(['other']);
    });
  });

  it('a halted read model tries the event again when an operator resumes it, and when the process starts again', async () => {
    let isMended = false;
    const mendable = balancesModel({
      name: 'mendable',
      on: {
        FineForgotten: ({ data }, db) => {
          if (!isMended) throw new Error('not yet');
          db.run('INSERT INTO balance (fine, owed, payments) VALUES (?, 0, 0)', data.fine);
        },
      },
    });
    const own = ledger();
    const at = await append(own.store, forgotten('a'));
    const first = await own.start([mendable]);
    await first.until(() => first.engine.status()[0]?.state === 'halted');
    first.engine.resume('mendable');
    await first.until(() => first.engine.status()[0]?.state === 'halted');
    isMended = true;
    first.engine.resume('mendable');
    await first.readModels.open(mendable).atLeast(at, Infinity);
    expect(allBalances(first.readModels, mendable)).toMatchObject({
      status: { state: 'live' },
      value: [{ fine: 'a' }],
    });

    isMended = false;
    const next = await append(own.store, forgotten('b'));
    await first.until(() => first.engine.status()[0]?.state === 'halted');
    await first.stop();
    isMended = true;
    const second = await running(own, [mendable]);
    await second.readModels.open(mendable).atLeast(next, Infinity);
    expect(allBalances(second.readModels, mendable).value).toHaveLength(2);
  });
});

describe('waiting for an event', () => {
  it('waiting for an event ends with an error that names what was wanted and what was reached', async () => {
    const balances = balancesModel();
    const { store, readModels } = await started([balances]);
    await append(store, imposed('a', 1));
    const waiting = readModels.open(balances).atLeast(position('99'), 30);
    await expect(waiting).rejects.toMatchObject({
      name: 'ReadModelBehind',
      readModel: 'balances',
      wanted: '99',
      reached: '1',
    });
  });

  it('waiting for an event works without the engine in the same process, too', async () => {
    const balances = balancesModel();
    const { store, folder } = await started([balances]);
    const { ReadModels } = await import('./read-models.js');
    const elsewhere = new ReadModels(folder);
    const waiting = elsewhere.open(balances).atLeast(position('2'), Infinity);
    await append(store, imposed('a', 1), imposed('b', 1));
    await waiting;
    expect(allBalances(elsewhere, balances).value).toHaveLength(2);
    elsewhere.close();
  });

  it('waiting for an event reports that there is no file at all', async () => {
    const { ReadModels } = await import('./read-models.js');
    expect(() => new ReadModels(newFolder()).open(balancesModel()).read(() => 0)).toThrow(
      'there is no file of balances, version 1',
    );
  });
});
