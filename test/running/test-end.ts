import { afterEach } from '@jest/globals';

/**
 * A signal that is aborted when the test ends, for what would otherwise go on and keep the run from ending. Called outside of
 * tests; what it returns is asked in a test.
 */
export const endOfTest = (): (() => AbortSignal) => {
  let test = new AbortController();
  afterEach(() => {
    test.abort(new Error('the test ended before what it waited for'));
    test = new AbortController();
  });
  return () => test.signal;
};
