import type { EventStore } from '@ecl/event-sourcing';
import { afterEach, beforeAll } from '@jest/globals';
import { copyRegisters, enteredRegisters, FilingBureau, type Registers } from './number-book.fixture.js';

/** A store on which several cases want what only one can have. */
export interface SharedStore {
  readonly open: () => Promise<EventStore>;
  /** Several processes may write to it. */
  readonly isShared: boolean;
}

/** Makes bureaus with registers, each on a log of its own; after each test all of them are closed. */
export const bureausOn = ({ open, isShared }: SharedStore) => {
  const closing: (() => Promise<void>)[] = [];
  let registers: Registers;
  beforeAll(async () => {
    registers = await enteredRegisters();
  });
  afterEach(async () => {
    for (const close of closing.splice(0)) await close();
  });
  return async () => {
    const log = await open();
    closing.push(() => log.close());
    await copyRegisters(registers, log);
    /** Another process, or the same one after a restart. */
    const another = async (faulty: EventStore = log): Promise<FilingBureau> => {
      const next = await FilingBureau.open(faulty, { isShared });
      closing.push(async () => next.doors.stop());
      return next;
    };
    return { first: await another(), log, another };
  };
};
