import type { EventStore } from '@ecl/event-sourcing';
import {
  FaultyEventStore,
  lostOnTheWay,
  storedButUnanswered,
  unreachable,
  type AppendFault,
} from '@ecl/event-sourcing/testing';
import { comparableNumber, newUuid } from '@ecl/kernel';
import { collect } from './events.js';
import type { FilingBureau } from './number-book.fixture.js';

const passed: AppendFault = (_, proceed) => proceed();

/** Numbers from 0 to 1, the same for the same seed. */
export const drawing = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

const STYLES: readonly ((year: string, n: string) => string)[] = [
  (year, n) => `立〔${year}〕${n}号`,
  (year, n) => `立［${year}］第0${n}号`,
  (year, n) => ` 立 «${year}» ${n} 号`,
  (year, n) => `立（${year}）\u200b${n}号`,
  (year, n) => `立≪${year}≫\u115f00${n}号`,
];

/** No number: the next one. Otherwise one of a few, in one of many ways of writing. */
export const wishDrawn = (draw: () => number): string | undefined => {
  if (draw() < 0.6) return undefined;
  const style = STYLES[Math.floor(draw() * STYLES.length)];
  return style?.('2026', String(1 + Math.floor(draw() * 4)));
};

/** What becomes of the next appends of a process: most are written. `dies`: from some moment on none is. */
export const faultsDrawn = (draw: () => number, count: number, dies: boolean): readonly AppendFault[] => {
  const until = dies ? Math.floor(draw() * count) : count;
  return Array.from({ length: count }, (_, nth) => {
    if (nth >= until) return unreachable;
    const fate = draw();
    if (fate < 0.1) return lostOnTheWay;
    if (fate < 0.2) return storedButUnanswered;
    return fate < 0.3 ? unreachable : passed;
  });
};

/** A process whose appends fail as drawn. */
export const underFire = (log: EventStore, faults: readonly AppendFault[]): FaultyEventStore => {
  const store = new FaultyEventStore(log);
  store.plan(...faults);
  return store;
};

/** Asks up to three times with one and the same command, as a client does that has no answer. */
export const insist = async (bureau: FilingBureau, caseId: string, number: string | undefined): Promise<void> => {
  const commandId = newUuid();
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await bureau.approve(caseId, number, commandId);
      return;
    } catch {
      // Its fate is read from the log.
    }
  }
};

/** What the log says: the number of each case that was filed, and of the book what is used, void and still open. */
export const accountOf = async (bureau: FilingBureau) => {
  const given: string[] = [];
  for (const { type, data } of await collect(bureau.store.readAll()))
    if (type === 'CaseFiled') given.push(comparableNumber((data as { caseNumber: string }).caseNumber));
  const fate = new Map<string, string>();
  for (const entry of await bureau.book()) {
    const [type = '', ...text] = entry.split(' ');
    fate.set(comparableNumber(text.join('')), type);
  }
  const having = (type: string) => [...fate].flatMap(([key, last]) => (last === type ? [key] : [])).toSorted();
  return {
    given: given.toSorted(),
    used: having('NumberUsed'),
    open: having('NumberReserved'),
    void: having('NumberVoided'),
  };
};
