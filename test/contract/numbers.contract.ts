import {
  FaultyEventStore,
  lostOnTheWay,
  storedButUnanswered,
  unreachable,
  type AppendFault,
} from '@ecl/event-sourcing/testing';
import { newUuid } from '@ecl/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import { collect } from './events.js';
import { bureausOn, type SharedStore } from './bureaus.fixture.js';
import { deepOnly, repetitions } from '../running/repetitions.js';
import { outcomeOf, ownNumber } from './number-book.fixture.js';
import { accountOf, drawing, faultsDrawn, insist, underFire, wishDrawn } from './numbers-under-fire.js';

jest.setTimeout(60_000);

/** What fails is drawn from these. */
const SEEDS = Array.from({ length: repetitions(1, 10) }, (_, n) => n + 1);

const ids = (prefix: string, count: number) => Array.from({ length: count }, (_, n) => `${prefix}-${String(n + 1)}`);
const passed: AppendFault = (_, proceed) => proceed();
/** As often as a command is tried. */
const ATTEMPTS = 5;
const every = <T>(fault: T): readonly T[] => Array.from({ length: ATTEMPTS }, () => fault);

interface NumbersOn extends SharedStore {
  /** How many cases ask for a number at once. */
  readonly many?: number;
  /** Each test needs a server: in `npm test` only those that are about several at once. */
  readonly takesServers?: boolean;
}

/** What must hold for official numbers on every store. */
export const numbersContract = (name: string, { many = 25, takesServers = false, ...on }: NumbersOn): void =>
  describe(`numbers on ${name}`, () => {
    const bureau = bureausOn(on);
    const whereThereIsTime = takesServers ? deepOnly(it) : it;

    whereThereIsTime(
      'a number that a case has is refused to another, however it is written, and the attempt is on record',
      async () => {
        const { first } = await bureau();
        await first.propose('a', 'b');
        expect(outcomeOf(await first.approve('a', '赤城管立〔2026〕第7号'))).toBe('赤城管立〔2026〕第7号');
        for (const same of [
          '赤城管立[2026]7号',
          '赤城管立 ［２０２６］ 第０７号',
          '赤城管立（2026）7号',
          '赤城管立(2026)第 7 号',
        ])
          expect(outcomeOf(await first.approve('b', same))).toBe('numbers.taken');
        expect(await collect(first.store.readStream('attempts-case-b'))).toHaveLength(4);
        expect(outcomeOf(await first.approve('b', '赤城管立〔2026〕8号'))).toBe('赤城管立〔2026〕8号');
        expect(await first.book()).toEqual([
          'NumberReserved 赤城管立〔2026〕第7号',
          'NumberUsed 赤城管立〔2026〕第7号',
          'NumberReserved 赤城管立〔2026〕8号',
          'NumberUsed 赤城管立〔2026〕8号',
        ]);
      },
    );

    whereThereIsTime('a number of another year is another number', async () => {
      const { first } = await bureau();
      await first.propose('a', 'b', 'c');
      await first.approve('a', '赤城管立〔2026〕7号');
      expect(outcomeOf(await first.approve('b', '赤城管立〔2025〕7号'))).toBe('赤城管立〔2025〕7号');
      // The year that a number names counts, and not the day of the step.
      expect(outcomeOf(await first.approve('c', '赤城管立[2025]7号'))).toBe('numbers.taken');
      expect(await first.book('2025')).toHaveLength(2);
    });

    whereThereIsTime(
      'without a number a case gets the next one, after those of the number book that were given by hand',
      async () => {
        const { first } = await bureau();
        await first.propose('a', 'b', 'c');
        expect(outcomeOf(await first.approve('a'))).toBe(ownNumber(1));
        expect(outcomeOf(await first.approve('b', ownNumber(41)))).toBe(ownNumber(41));
        expect(outcomeOf(await first.approve('c'))).toBe(ownNumber(42));
      },
    );

    whereThereIsTime('many cases that are filed at once get consecutive numbers, each once', async () => {
      const { first } = await bureau();
      await first.propose(...ids('load', many));
      const given = await Promise.all(ids('load', many).map(async (id) => outcomeOf(await first.approve(id))));
      expect(given.toSorted()).toEqual(
        ids('load', many)
          .map((_, n) => ownNumber(n + 1))
          .toSorted(),
      );
      expect(await first.book()).toHaveLength(2 * many);
    });

    it('many cases that want one number at once: one has it', async () => {
      const { first } = await bureau();
      await first.propose(...ids('race', many));
      const answers = await Promise.all(
        ids('race', many).map(async (id) => outcomeOf(await first.approve(id, '立〔2026〕1号'))),
      );
      expect(answers.filter((answer) => answer === '立〔2026〕1号')).toHaveLength(1);
      expect(answers.filter((answer) => answer === 'numbers.taken')).toHaveLength(many - 1);
    });

    whereThereIsTime(
      'a number is void when its step fails, and on record; the next case gets another one',
      async () => {
        const { first, log, another } = await bureau();
        await first.propose('a', 'b');
        const faulty = new FaultyEventStore(log);
        const second = await another(faulty);
        faulty.plan(passed, unreachable);
        await expect(second.approve('a')).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
        expect(outcomeOf(await second.approve('b'))).toBe(ownNumber(2));
        expect(await first.book()).toEqual([
          `NumberReserved ${ownNumber(1)}`,
          `NumberVoided ${ownNumber(1)}`,
          `NumberReserved ${ownNumber(2)}`,
          `NumberUsed ${ownNumber(2)}`,
        ]);
      },
    );

    whereThereIsTime('a void number that was given by hand may be given again', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a', 'b');
      const faulty = new FaultyEventStore(log);
      const second = await another(faulty);
      faulty.plan(passed, unreachable);
      await expect(second.approve('a', '立〔2026〕1号')).rejects.toMatchObject({ name: 'EventStoreUnavailable' });
      expect(outcomeOf(await second.approve('b', '立〔2026〕1号'))).toBe('立〔2026〕1号');
    });

    whereThereIsTime('a command that comes again finds the number it has reserved', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a');
      const faulty = new FaultyEventStore(log);
      const second = await another(faulty);
      const commandId = newUuid();
      faulty.plan(passed, ...every(lostOnTheWay));
      await expect(second.approve('a', undefined, commandId)).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
      expect(await first.book()).toEqual([`NumberReserved ${ownNumber(1)}`]);
      expect(outcomeOf(await second.approve('a', undefined, commandId))).toBe(ownNumber(1));
      expect(outcomeOf(await second.approve('a', undefined, commandId))).toBe(ownNumber(1));
      expect(await first.book()).toEqual([`NumberReserved ${ownNumber(1)}`, `NumberUsed ${ownNumber(1)}`]);
    });

    whereThereIsTime(
      'a reservation whose step never came is void on record at the next one, once its process has had its time',
      async () => {
        const { first, log, another } = await bureau();
        await first.propose('a', 'b', 'c');
        const faulty = new FaultyEventStore(log);
        const dying = await another(faulty);
        faulty.plan(passed, ...every(lostOnTheWay));
        await expect(dying.approve('a')).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
        const restarted = await another();
        restarted.later(10);
        expect(outcomeOf(await restarted.approve('b'))).toBe(ownNumber(2));
        expect(await first.book()).toEqual([
          `NumberReserved ${ownNumber(1)}`,
          `NumberVoided ${ownNumber(1)}`,
          `NumberReserved ${ownNumber(2)}`,
          `NumberUsed ${ownNumber(2)}`,
        ]);
      },
    );

    whereThereIsTime('a reservation whose step came without an answer is used on record at the next one', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a', 'b');
      const faulty = new FaultyEventStore(log);
      const dying = await another(faulty);
      // The step is stored; then nothing can be read back or written any more.
      faulty.plan(passed, passed, ...every(unreachable));
      expect(outcomeOf(await dying.approve('a'))).toBe(ownNumber(1));
      expect(await first.book()).toEqual([`NumberReserved ${ownNumber(1)}`]);
      const restarted = await another();
      restarted.later(10);
      expect(outcomeOf(await restarted.approve('b', ownNumber(1)))).toBe('numbers.taken');
      expect(await first.book()).toEqual([`NumberReserved ${ownNumber(1)}`, `NumberUsed ${ownNumber(1)}`]);
    });

    whereThereIsTime('a step whose answer was lost keeps its number', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a');
      const faulty = new FaultyEventStore(log);
      const second = await another(faulty);
      faulty.plan(passed, storedButUnanswered);
      expect(outcomeOf(await second.approve('a'))).toBe(ownNumber(1));
      expect(await first.book()).toEqual([`NumberReserved ${ownNumber(1)}`, `NumberUsed ${ownNumber(1)}`]);
    });

    it.each(SEEDS)(
      'under fire each number is one case’s, however it is written, and each that was reserved is used or void on record (drawn from %i)',
      async (seed) => {
        const draw = drawing(seed);
        const { first, log, another } = await bureau();
        const cases = ids(`fire-${String(seed)}`, many);
        await first.propose(...cases, ...ids('after', many));
        // Of several processes some die; a store of one writer has one after the other.
        for (const round of on.isShared ? [[false, true, false]] : [[true], [false]]) {
          const processes = await Promise.all(
            round.map((dies) => another(underFire(log, faultsDrawn(draw, 2 * many, dies)))),
          );
          const wishes = cases.map((id) => ({ id, number: wishDrawn(draw) }));
          await Promise.all(wishes.map(({ id, number }, n) => insist(processes[n % processes.length]!, id, number)));
        }
        const restarted = await another();
        restarted.later(10);
        // Each step settles some of what is open.
        for (const id of ids('after', many)) await restarted.approve(id);
        const account = await accountOf(first);
        expect(account).toMatchObject({ used: account.given, open: [] });
        expect(new Set(account.given).size).toBe(account.given.length);
        // Those after the fire are filed, and some of those before them.
        expect(account.given.length).toBeGreaterThan(many);
      },
    );

    if (!on.isShared) return;

    it('two ledgers on one log give no number twice, and leave none without a word', async () => {
      const { first, another } = await bureau();
      const second = await another();
      const few = Math.min(many, 10);
      await first.propose(...ids('two', many), ...ids('same', few));
      const answers = await Promise.all(
        ids('two', many).map(async (id, n) => outcomeOf(await (n % 2 === 0 ? first : second).approve(id))),
      );
      expect(new Set(answers).size).toBe(many);
      const same = await Promise.all(
        ids('same', few).map(async (id, n) =>
          outcomeOf(await (n % 2 === 0 ? first : second).approve(id, '立〔2026〕1号')),
        ),
      );
      expect(same.filter((answer) => answer === '立〔2026〕1号')).toHaveLength(1);
      const entries = await first.book();
      const numbersIn = (type: string) => entries.filter((entry) => entry.startsWith(type)).map((e) => e.split(' ')[1]);
      expect([...numbersIn('NumberUsed'), ...numbersIn('NumberVoided')].toSorted()).toEqual(
        numbersIn('NumberReserved').toSorted(),
      );
    });

    it('a process that sleeps after its reservation, until another one has the number, does not give it as well', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a', 'b');
      const faulty = new FaultyEventStore(log);
      const sleeping = await another(faulty);
      faulty.plan(async (_, proceed) => {
        const written = await proceed();
        for (const each of [sleeping, first]) each.later(10);
        expect(outcomeOf(await first.approve('b', '立〔2026〕1号'))).toBe('立〔2026〕1号');
        return written;
      });
      expect(outcomeOf(await sleeping.approve('a', '立〔2026〕1号'))).toBe('numbers.taken');
      expect(await accountOf(first)).toEqual({ given: ['立[2026]1号'], used: ['立[2026]1号'], open: [], void: [] });
    });

    it('a number that another process has reserved a moment ago is left to it', async () => {
      const { first, log, another } = await bureau();
      await first.propose('a', 'b');
      const faulty = new FaultyEventStore(log);
      const dying = await another(faulty);
      faulty.plan(passed, ...every(lostOnTheWay));
      await expect(dying.approve('a', '立〔2026〕1号')).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
      await expect(first.approve('b', '立〔2026〕1号')).rejects.toMatchObject({ name: 'TooMuchContention' });
      first.later(10);
      expect(outcomeOf(await first.approve('b', '立〔2026〕1号'))).toBe('立〔2026〕1号');
    });
  });
