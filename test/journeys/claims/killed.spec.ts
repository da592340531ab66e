import { InMemoryEventStore, type EventStore } from '@ecl/event-sourcing';
import { instant, plusMilliseconds, SettableClock } from '@ecl/kernel';
import { openLedger, type Ledger } from '@ecl/ledger';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  copyRegisters,
  enteredRegisters,
  FilingBureau,
  NOW,
  ownNumber,
  type Registers,
} from '../../contract/number-book.fixture.js';
import { collect } from '../../contract/events.js';
import { ChildProcess } from '../../faults/child-process.js';
import { deepOnly } from '../../running/repetitions.js';
import { untilTestEnds } from '../../running/until.js';
import { testLogs, type TestLog } from '../by-law/stores.js';
import { answerTo, entriesOf, fine, taken } from './steps-of-claims.js';

const until = untilTestEnds();
jest.setTimeout(240_000);

const FINED = 'decision.conduct-fined-in-another-case';
const SIX_MINUTES = 6;

// A server for each test, and processes of its own: the embedded store, and several stores in one process, show the same.
for (const { name: nameOfLog, isShared, open } of testLogs)
  (isShared ? deepOnly(describe) : describe)(`a process that is killed with kill -9 on ${nameOfLog}`, () => {
    let folder: string;
    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'ecl-claims-'));
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    const ledgers = new Set<Ledger>();
    let registers: Registers;
    let log: TestLog;
    beforeAll(async () => {
      registers = await enteredRegisters();
    });
    beforeEach(async () => {
      log = await open();
      const store = await log.connect();
      await copyRegisters(registers, store);
      const bureau = await FilingBureau.open(store, { isShared });
      await bureau.propose('a', 'b', 'c');
      bureau.doors.stop();
      // The embedded store has one writer: from here on it is one of the processes below.
      await log.disconnect();
    });
    afterEach(async () => {
      for (const ledger of ledgers) await closed(ledger);
      await log.close();
    });

    const placesOf = (name: string) => ({
      data: join(folder, `data-${name}`),
      store: log.address,
      readModels: join(folder, `read-models-${name}`),
    });
    const started = async (how: 'whole' | 'stopping', name: string): Promise<ChildProcess> => {
      const { data, store, readModels } = placesOf(name);
      const child = new ChildProcess('../journeys/claims/claiming-process.ts', [how, data, store, readModels]);
      await child.untilLines(1);
      return child;
    };
    /** A ledger that is opened after a kill, so many minutes after the steps of the test. It needs no process of its own. */
    const opened = async (name: string, minutes = 0): Promise<Ledger> => {
      const clock = new SettableClock(plusMilliseconds(instant(NOW), minutes * 60_000));
      const ledger = await openLedger({ ...placesOf(name), clock, projects: 'here' });
      ledgers.add(ledger);
      return ledger;
    };
    const closed = async (ledger: Ledger): Promise<void> => {
      ledgers.delete(ledger);
      await ledger.close();
    };
    /** A process takes steps, and is killed between what it reserves and the steps themselves. */
    const killedAt = async (...steps: readonly string[]): Promise<void> => {
      const dying = await started('stopping', 'dying');
      for (const [nth, step] of steps.entries()) {
        dying.say(step);
        expect((await dying.untilLines(nth + 2)).at(-1)).toBe('reserved');
      }
      expect(await dying.kill()).toBe('SIGKILL');
    };
    const answerOf = async (child: ChildProcess, step: string): Promise<string | undefined> => {
      const { length } = child.lines;
      child.say(step);
      return (await child.untilLines(length + 1)).at(-1);
    };
    const entries = async (of: 'Number' | 'Conduct'): Promise<readonly string[]> => entriesOf(await log.read(), of);
    const untilEntries = (store: EventStore, of: 'Number' | 'Conduct', count: number): Promise<void> =>
      until(async () => (await entriesOf(store, of)).length >= count);

    it('a number that it had reserved is void and a fine that it had claimed is released after the next start, once and without any other step; another case may impose the fine [E1]', async () => {
      await killedAt('approve a', 'fine x');
      const reserved = await entries('Number');
      expect(reserved[0]).toBe(`NumberReserved ${ownNumber(1)}`);
      expect(reserved.filter((entry) => !entry.startsWith('NumberReserved'))).toEqual([]);
      expect(await entries('Conduct')).toEqual(['ConductClaimed x', 'ConductClaimed x']);
      // Where several processes may start after it, they settle it once.
      const names = isShared ? ['x', 'y', 'z'] : ['x'];
      const all = await Promise.all(names.map((name) => opened(`settle-${name}`, SIX_MINUTES)));
      const [next] = all;
      await untilEntries(await log.read(), 'Number', 2 * reserved.length);
      await untilEntries(await log.read(), 'Conduct', 4);
      expect((await entries('Number')).toSorted()).toEqual(
        [...reserved, ...reserved.map((entry) => entry.replace('Reserved', 'Voided'))].toSorted(),
      );
      expect(await answerTo(next!.cases, 'fine y')).toBe('accepted');
      expect(await answerTo(next!.cases, 'fine z')).toBe(FINED);
      await Promise.all(all.map(closed));
      expect((await entries('Conduct')).filter((entry) => /Released|Confirmed/.test(entry)).toSorted()).toEqual([
        'ConductConfirmed y',
        'ConductConfirmed y',
        'ConductReleased x',
        'ConductReleased x',
      ]);
    });

    it('a fine of a log from before there were claims bars a second one for the same conduct [E1]', async () => {
      const scratch = new InMemoryEventStore();
      await copyRegisters(registers, scratch);
      const { doors } = await FilingBureau.open(scratch);
      expect(await taken(doors.cases, fine('old'))).toBe('accepted');
      doors.stop();
      const store = await log.connect();
      const events = (await collect(scratch.readStream('case-old'))).map(({ id, type, data, metadata }) => ({
        id,
        type,
        data,
        metadata,
      }));
      await store.appendToStream('case-old', events, { expectedRevision: 'noStream' });
      await log.disconnect();
      const next = await opened('old');
      expect(await answerTo(next.cases, 'fine y')).toBe(FINED);
      await closed(next);
      expect(await entries('Conduct')).toEqual(expect.arrayContaining(['ConductConfirmed old']));
    });

    it('a number of a log from before there were number books is not given again, however it is written', async () => {
      const scratch = new InMemoryEventStore();
      await copyRegisters(registers, scratch);
      const bureau = await FilingBureau.open(scratch);
      await bureau.propose('old', 'next');
      expect((await bureau.approve('old', '立〔2025〕9号')).is).toBe('accepted');
      expect((await bureau.approve('next', ownNumber(7))).is).toBe('accepted');
      bureau.doors.stop();
      const store = await log.connect();
      for (const stream of ['case-old', 'case-next']) {
        const events = (await collect(scratch.readStream(stream))).map(({ id, type, data, metadata }) => ({
          id,
          type,
          data,
          metadata,
        }));
        await store.appendToStream(stream, events, { expectedRevision: 'noStream' });
      }
      await log.disconnect();
      const next = await opened('old-numbers');
      expect(await answerTo(next.cases, 'approve a 立[2025]第009号')).toBe('numbers.taken');
      expect(await answerTo(next.cases, 'approve b')).toBe('accepted');
      await closed(next);
      const entered = await entries('Number');
      expect(entered).toEqual(expect.arrayContaining(['NumberUsed 立〔2025〕9号', `NumberUsed ${ownNumber(7)}`]));
      // The numbers of the ledger's own go on after the highest of the old log.
      expect(entered).toContain(`NumberUsed ${ownNumber(8)}`);
    });

    (isShared ? it : it.skip)(
      'a number that it had reserved is left to it for five minutes on a log of several processes, then free',
      async () => {
        await killedAt('approve a 立〔2026〕1号');
        const soon = await opened('soon');
        expect(await answerTo(soon.cases, 'approve b 立〔2026〕1号')).toBe('TooMuchContention');
        expect(await answerTo(soon.cases, 'approve b 立〔2026〕2号')).toBe('accepted');
        await closed(soon);
        const later = await opened('later', SIX_MINUTES);
        expect(await answerTo(later.cases, 'approve c 立〔2026〕1号')).toBe('accepted');
        await closed(later);
      },
    );

    (isShared ? it : it.skip)('two processes that fine one conduct at the same moment: one fine [E1]', async () => {
      const both = await Promise.all(['one', 'two'].map((name) => started('whole', `both-${name}`)));
      const answers = await Promise.all(both.map((each, n) => answerOf(each, n === 0 ? 'fine y' : 'fine z')));
      expect(answers.toSorted()).toEqual(['accepted', FINED]);
      await Promise.all(both.map((each) => each.leave()));
    });

    (isShared ? it.skip : it)(
      'a second process does not write beside the first: there is no fine at the same moment',
      async () => {
        const first = await started('whole', 'first');
        await expect(log.connect()).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'locked' });
        expect(await answerOf(first, 'fine y')).toBe('accepted');
        await first.leave();
      },
    );
  });
