import { plainDate, type Clock, type Instant } from '@ecl/kernel';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { Database } from '@ecl/sqlite';
import { Build } from './build.js';
import { nextBuild } from './file-name.js';
import { allBalances, append, balancesModel, forgotten, imposed } from './fines.fixture.js';
import { ledger, newFolder } from './ledger.fixture.js';

const LAST_DAY = '2029-12-31';
const daily = balancesModel({
  on: {
    FineImposed: ({ data }, db) => void db.run('INSERT INTO balance VALUES (?, ?, 0)', data.fine, data.amount),
    FineForgotten: ({ data }, db) => void db.run('DELETE FROM balance WHERE fine = ?', data.fine),
  },
  forgetsAfter: ['FineForgotten'],
  ends: (day, db) => (day > LAST_DAY ? db.run('DELETE FROM balance') : 0),
});

const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  jest.restoreAllMocks();
  jest.useRealTimers();
  for (const stop of stops.splice(0)) await stop();
});

/** An engine whose clock shows a day, until the test sets another. */
const aLedger = () => {
  const own = ledger();
  let today = '2029-05-06';
  const clock: Clock = { now: () => `${today}T04:00:00.000Z` as Instant };
  const start = async () => {
    const run = await own.start([daily], { clock });
    stops.push(run.stop);
    const fines = () => allBalances(run.readModels, daily).value.map(({ fine }) => fine);
    const has = async (...expected: string[]): Promise<void> => {
      while (fines().join() !== expected.join()) await nextTurn();
    };
    return { ...run, fines, has };
  };
  return { store: own.store, start, clockShows: (day: string) => (today = day) };
};

describe('a clock that was wrong', () => {
  it('a clock that was wrong for a while empties no file for good: it is made anew when the clock is right', async () => {
    const own = aLedger();
    const run = await own.start();
    await run.readModels.open(daily).atLeast(await append(own.store, imposed('a', 100)), Infinity);
    own.clockShows('2093-01-01');
    await append(own.store, imposed('b', 100));
    await run.has();
    own.clockShows('2029-05-06');
    await append(own.store, imposed('c', 100));
    await run.has('a', 'b', 'c');
  });

  it('a clock that was wrong when the process ended empties no file for good either', async () => {
    const own = aLedger();
    const first = await own.start();
    await first.readModels.open(daily).atLeast(await append(own.store, imposed('a', 100)), Infinity);
    await first.stop();
    own.clockShows('2093-01-01');
    const wrong = await own.start();
    await wrong.has();
    await wrong.stop();
    own.clockShows('2029-05-06');
    const right = await own.start();
    await right.has('a');
  });

  it('a clock that went back makes no file anew from which no day took anything', async () => {
    const build = Build.create(daily, nextBuild(newFolder(), 'balances', 1));
    build.enter('live');
    build.endOn(plainDate('2029-06-01'));
    expect(build.lacksWhatMayBeReadOn(plainDate('2029-05-31'))).toBe(false);
    build.close();
  });
});

describe('a log that is written without a break', () => {
  it('a log that is written without a break puts off no end of a day: what was recorded before the day counts, and nothing after it', async () => {
    const MOST = 50;
    const own = aLedger();
    const run = await own.start();
    await run.readModels.open(daily).atLeast(await append(own.store, imposed('a', 100)), Infinity);
    const { store } = own;
    const lastPosition = store.lastPosition.bind(store);
    let written = 0;
    // Each look at the log finds an event that no file has yet; each event makes the engine look again.
    jest.spyOn(store, 'lastPosition').mockImplementation(async () => {
      if (written < MOST) await append(store, imposed(`of-the-new-day-${String((written += 1))}`, 100));
      return lastPosition();
    });
    own.clockShows('2030-01-01');
    await append(store, imposed('b', 100));
    while (run.fines().includes('a')) await nextTurn();
    expect(written).toBeLessThan(MOST);
  });
});

describe('a disk that is full while a file forgets', () => {
  it('a disk that is full while a file forgets ends nothing: it is tried again until there is room', async () => {
    const own = aLedger();
    const run = await own.start();
    await run.readModels.open(daily).atLeast(await append(own.store, imposed('a', 100)), Infinity);
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] });
    const exec = Database.prototype.exec;
    let tries = 0;
    const full = jest.spyOn(Database.prototype, 'exec').mockImplementation(function (this: Database, sql) {
      if (sql !== 'VACUUM') return exec.call(this, sql);
      tries += 1;
      throw new Database.SqliteError('database or disk is full', 'SQLITE_FULL');
    });
    await run.readModels.open(daily).atLeast(await append(own.store, forgotten('a')), Infinity);
    jest.advanceTimersByTime(200);
    jest.advanceTimersByTime(200);
    expect(tries).toBeGreaterThanOrEqual(3);
    expect(run.engine.status().map(({ state }) => state)).toEqual(['following']);
    full.mockRestore();
    expect(() => jest.advanceTimersByTime(200)).not.toThrow();
    jest.advanceTimersByTime(1_000);
    expect(jest.getTimerCount()).toBe(0);
  });
});
