import { setTimeout as wait } from 'node:timers/promises';
import { endOfTest } from './test-end.js';

/** The time between two checks of something that sends no signal, such as a process or a file. */
const LOOK_AFTER_MS = 25;

/** Resolves when the condition holds. */
export type Until = (holds: () => boolean | Promise<boolean>) => Promise<void>;

/**
 * Waits for conditions only as long as the test lasts, so that a failed test leaves no loop behind that would keep the
 * run from ending. Call it outside of tests.
 */
export const untilTestEnds = (): Until => {
  const testEnd = endOfTest();
  return async (holds) => {
    const signal = testEnd();
    while (!(await holds())) {
      await wait(LOOK_AFTER_MS);
      signal.throwIfAborted();
    }
  };
};
