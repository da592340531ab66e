import { afterEach } from '@jest/globals';

/**
 * A signal that is aborted when the test ends, for work that would otherwise continue and keep the run from ending.
 * Call it outside of tests, and call the returned function in a test.
 */
export const endOfTest = (): (() => AbortSignal) => {
  let test = new AbortController();
  afterEach(() => {
    test.abort(new Error('the test ended before what it waited for'));
    test = new AbortController();
  });
  return () => test.signal;
};
