import { InMemoryEventStore, position, type EventStore } from '@ecl/event-sourcing';
import { afterEach, describe, expect, it } from '@jest/globals';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { allBalances, append, balance, balancesModel, forgotten, imposed, paid, strictModel } from './fines.fixture.js';
import { ledger } from './ledger.fixture.js';
import { RebuildFailed } from './model-upkeep.js';
import type { ReadModel } from './read-model.js';
import { ReadModels } from './read-models.js';
import { extended } from './tables/index.js';

const balances = balancesModel();
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** A ledger of 100 payments, whose read model is up to date. */
const ledgerWithPayments = async (models: readonly ReadModel[] = [balances], batchSize = 10) => {
  const own = ledger();
  await append(own.store, imposed('a', 1000), ...Array.from({ length: 100 }, () => paid('a', 1)));
  const run = await own.start(models, { batchSize });
  stops.push(run.stop);
  await run.readModels.open(balances).atLeast(position('101'), Infinity);
  return { ...own, ...run };
};
const hundredPayments = [{ fine: 'a', owed: 900, payments: 100 }];

describe('a rebuild', () => {
  it('a rebuild answers from the old tables until the new ones have caught up, and from those at once', async () => {
    const { engine, readModels, folder, store } = await ledgerWithPayments();
    const before = readdirSync(folder);
    const finished = engine.rebuild('balances');
    const seen: (string | undefined)[] = [];
    const watching = engine.changes.subscribe(() => seen.push(allBalances(readModels, balances).asOfPosition));
    const at = await append(store, paid('a', 1));
    await readModels.open(balances).atLeast(at, Infinity);
    await finished;
    watching.unsubscribe();
    expect(new Set(seen)).toEqual(new Set(['101', '102']));
    expect(allBalances(readModels, balances)).toMatchObject({
      asOfPosition: '102',
      status: { state: 'live' },
      value: [{ fine: 'a', owed: 899, payments: 101 }],
    });
    const after = readdirSync(folder).filter((file) => file.endsWith('.sqlite'));
    expect(after).toHaveLength(1);
    expect(before).not.toContain(after[0]);
  });

  it('a rebuild goes on where the file of another model could not be made', async () => {
    let isDiskFull = false;
    const strict = strictModel();
    const second: ReadModel = {
      ...strict,
      get schema() {
        if (isDiskFull) throw new Error('the disk is full');
        return strict.schema;
      },
    };
    const { engine, until } = await ledgerWithPayments([balances, second]);
    await until(() => engine.status().every(({ state }) => state === 'following'));
    isDiskFull = true;
    await expect(engine.rebuild()).rejects.toThrow('the disk is full');
    await engine.rebuild('balances');
    expect(engine.status()).toMatchObject([
      { state: 'following', rebuild: undefined },
      { state: 'following', rebuild: undefined },
    ]);
  });

  it('a rebuild shows its progress', async () => {
    const { engine, until } = await ledgerWithPayments();
    const finished = engine.rebuild('balances');
    await until(() => engine.status()[0]?.rebuild?.position === '50');
    expect(engine.status()[0]).toMatchObject({ state: 'following', position: '101', rebuild: { position: '50' } });
    await finished;
    expect(engine.status()[0]).toMatchObject({ state: 'following', position: '101', rebuild: undefined });
  });

  it('a rebuild delays no other read model, and afterwards all are fed by one reading of the log again', async () => {
    const inner = new InMemoryEventStore();
    let readings = 0;
    const store: EventStore = Object.assign(Object.create(inner) as EventStore, {
      subscribeToAll: (options: object) => {
        readings += 1;
        return inner.subscribeToAll(options);
      },
    });
    const strict = strictModel();
    const own = ledger(store);
    await append(store, imposed('a', 1000), ...Array.from({ length: 100 }, () => paid('a', 1)));
    const run = await own.start([balances, strict], { batchSize: 10 });
    stops.push(run.stop);
    await run.readModels.open(strict).atLeast(position('101'), Infinity);
    expect(readings).toBe(1);
    const finished = run.engine.rebuild('strict');
    const at = await append(store, paid('a', 1));
    await run.readModels.open(balances).atLeast(at, Infinity);
    expect(run.engine.status().find(({ name }) => name === 'strict')?.rebuild).toBeDefined();
    await finished;
    const last = await append(store, paid('a', 1));
    for (const model of [balances, strict]) await run.readModels.open(model).atLeast(last, Infinity);
    expect(run.readModels.open(strict).read((db) => db.all('SELECT * FROM seen')).value).toHaveLength(102);
    expect(readings).toBe(2);
  });

  it('a rebuild of every read model reads the log once, for all of them', async () => {
    const inner = new InMemoryEventStore();
    let readings = 0;
    const store: EventStore = Object.assign(Object.create(inner) as EventStore, {
      subscribeToAll: (options: object) => {
        readings += 1;
        return inner.subscribeToAll(options);
      },
    });
    const own = ledger(store);
    await append(store, imposed('a', 1000), ...Array.from({ length: 100 }, () => paid('a', 1)));
    const strict = strictModel();
    const run = await own.start([balances, strict], { batchSize: 10 });
    stops.push(run.stop);
    for (const model of [balances, strict]) await run.readModels.open(model).atLeast(position('101'), Infinity);
    const finished = run.engine.rebuild();
    await run.until(() => run.engine.status().every(({ rebuild }) => rebuild?.position === '50'));
    expect(run.engine.status()[0]?.rebuild?.progress.share).toBeCloseTo(50 / 101);
    await finished;
    expect(readings).toBe(2);
    expect(readdirSync(own.folder).filter((file) => file.endsWith('.sqlite'))).toEqual([
      'balances.v1.2.sqlite',
      'strict.v1.2.sqlite',
    ]);
    expect(allBalances(run.readModels, balances).value).toEqual(hundredPayments);
  });

  it('a rebuild asked for twice is one rebuild', async () => {
    const { engine, folder } = await ledgerWithPayments();
    await Promise.all([engine.rebuild('balances'), engine.rebuild('balances')]);
    expect(readdirSync(folder).filter((file) => file.endsWith('.sqlite'))).toEqual(['balances.v1.2.sqlite']);
  });

  it('a rebuild that an event halts changes nothing in the tables that answer', async () => {
    let isStrict = false;
    const moody = balancesModel({
      name: 'moody',
      on: {
        FineForgotten: () => {
          if (isStrict) throw new Error('nobody may forget a fine');
        },
      },
    });
    const { engine, readModels, store, folder } = await ledgerWithPayments([balances, moody]);
    await readModels.open(moody).atLeast(await append(store, forgotten('a')), Infinity);
    isStrict = true;
    const failed = engine.rebuild('moody');
    await expect(failed).rejects.toBeInstanceOf(RebuildFailed);
    await expect(failed).rejects.toMatchObject({ position: '102', reason: 'nobody may forget a fine' });
    expect(allBalances(readModels, moody)).toMatchObject({ asOfPosition: '102', status: { state: 'live' } });
    expect(readdirSync(folder).filter((file) => file.startsWith('moody') && file.endsWith('.sqlite'))).toHaveLength(1);
  });

  it('a rebuild repairs a model that is halted', async () => {
    let isStrict = true;
    const moody = balancesModel({
      name: 'moody',
      on: {
        FineForgotten: ({ data }, db) => {
          if (isStrict) throw new Error('nobody may forget a fine');
          db.run('INSERT INTO balance (fine, owed, payments) VALUES (?, 0, 0)', data.fine);
        },
      },
    });
    const { engine, readModels, store, until } = await ledgerWithPayments([balances, moody]);
    const at = await append(store, forgotten('z'));
    await until(() => engine.status()[1]?.state === 'halted');
    isStrict = false;
    await engine.rebuild('moody');
    await readModels.open(moody).atLeast(at, Infinity);
    expect(allBalances(readModels, moody)).toMatchObject({ status: { state: 'live' }, value: [{ fine: 'z' }] });
  });

  it('a rebuild that is broken off leaves nothing behind', async () => {
    const own = ledger();
    await append(own.store, imposed('a', 1000), ...Array.from({ length: 100 }, () => paid('a', 1)));
    const first = await own.start([balances], { batchSize: 10 });
    await first.readModels.open(balances).atLeast(position('101'), Infinity);
    const brokenOff = first.engine.rebuild('balances');
    await first.until(() => first.engine.status()[0]?.rebuild?.position === '50');
    // What a killed process leaves in the folder: both files, in use.
    const leftover = join(own.folder, 'balances.v1.2.sqlite');
    for (const suffix of ['', '-wal']) copyFileSync(`${leftover}${suffix}`, `${leftover}.kept${suffix}`);
    await first.stop();
    await expect(brokenOff).rejects.toThrow('the engine was stopped');
    for (const suffix of ['', '-wal']) copyFileSync(`${leftover}.kept${suffix}`, `${leftover}${suffix}`);

    const second = await own.start([balances]);
    stops.push(second.stop);
    expect(allBalances(second.readModels, balances)).toMatchObject({
      status: { state: 'live' },
      value: hundredPayments,
    });
    expect(readdirSync(own.folder).filter((file) => file.endsWith('.sqlite'))).toEqual(['balances.v1.1.sqlite']);
  });

  it('a rebuild does not disturb a reader in another process, which changes to the new file by itself', async () => {
    const { engine, folder, store } = await ledgerWithPayments();
    const elsewhere = new ReadModels(folder);
    expect(allBalances(elsewhere, balances).value).toEqual(hundredPayments);
    await engine.rebuild('balances');
    const at = await append(store, paid('a', 1));
    await elsewhere.open(balances).atLeast(at, Infinity);
    expect(allBalances(elsewhere, balances).value).toEqual([{ fine: 'a', owed: 899, payments: 101 }]);
    elsewhere.close();
  });

  it('a rebuild of a name that no model has is an error', async () => {
    const { engine } = await ledgerWithPayments();
    expect(() => engine.rebuild('balance')).toThrow('there is no read model "balance"');
  });
});

describe('a new version of a read model', () => {
  const changed = {
    version: 2,
    tables: [extended(balance, {}, { balance_by_owed: ['owed'] })],
  };
  const startedBefore = async () => {
    const own = ledger();
    await append(own.store, imposed('a', 1000), ...Array.from({ length: 100 }, () => paid('a', 1)));
    const first = await own.start([balances]);
    await first.readModels.open(balances).atLeast(position('101'), Infinity);
    await first.stop();
    return own;
  };

  it('a new version of a read model is built from the first event, and the files of the old one are removed', async () => {
    const own = await startedBefore();
    const next = balancesModel(changed);
    const run = await own.start([next], { batchSize: 10 });
    stops.push(run.stop);
    const early = allBalances(run.readModels, next);
    expect(early.status.state).toBe('building');
    await run.until(() => run.engine.status()[0]?.state === 'following');
    expect(allBalances(run.readModels, next)).toMatchObject({ status: { state: 'live' }, value: hundredPayments });
    expect(readdirSync(own.folder).filter((file) => file.endsWith('.sqlite'))).toEqual(['balances.v2.2.sqlite']);
  });

  it('a new version of a read model lets the old one answer meanwhile where its queries understand it', async () => {
    const own = await startedBefore();
    const next = balancesModel({ ...changed, readsVersions: [1] });
    const run = await own.start([next], { batchSize: 10 });
    stops.push(run.stop);
    const seen: unknown[] = [];
    const watching = run.engine.changes.subscribe(() => seen.push(allBalances(run.readModels, next)));
    await run.until(() => run.engine.status()[0]?.state === 'following');
    watching.unsubscribe();
    expect(seen.length).toBeGreaterThan(9);
    const whole = { asOfPosition: '101', status: { state: 'live', halt: undefined }, value: hundredPayments };
    expect(seen).toEqual(seen.map(() => whole));
    expect(readdirSync(own.folder).filter((file) => file.endsWith('.sqlite'))).toEqual(['balances.v2.2.sqlite']);
  });

  it('a version that somebody forgot to raise is noticed by the tables', async () => {
    const own = await startedBefore();
    const next = balancesModel({ tables: changed.tables });
    const run = await own.start([next]);
    stops.push(run.stop);
    await run.readModels.open(next).atLeast(position('101'), Infinity);
    expect(
      run.readModels
        .open(next)
        .read((db) => db.all(`SELECT name FROM sqlite_schema WHERE type = 'index' AND sql NOT NULL`)).value,
    ).toEqual([{ name: 'balance_by_owed' }]);
  });
});
