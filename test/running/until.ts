import { setTimeout as wait } from 'node:timers/promises';
import { endOfTest } from './test-end.js';

/** Between two looks at what tells nobody when it changes, such as a process or a file. */
const LOOK_AFTER_MS = 10;

/** Settles when the condition holds. */
export type Until = (holds: () => boolean | Promise<boolean>) => Promise<void>;

/**
 * Waits for conditions as long as the test lasts and no longer: a test that has failed leaves no loop behind, which would keep
 * the run from ending. Called outside of tests.
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
