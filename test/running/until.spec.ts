import { afterAll, describe, expect, it } from '@jest/globals';
import { untilTestEnds } from './until.js';

const until = untilTestEnds();

describe('what a test waits for', () => {
  let leftBehind: Promise<void>;
  let looksAtTheEnd = 0;
  let looks = 0;

  it('a test goes on when the condition holds, and not before', async () => {
    let asked = 0;
    await until(() => (asked += 1) === 3);
    await until(() => Promise.resolve((asked += 1) === 5));
    expect(asked).toBe(5);
  });

  it('a test may end while it still waits', async () => {
    leftBehind = until(() => (looks += 1) < 0);
    leftBehind.catch(() => undefined);
    await until(() => looks > 1);
  });

  it('the wait of a test that has ended is over', async () => {
    await expect(leftBehind).rejects.toThrow('the test ended before what it waited for');
    looksAtTheEnd = looks;
    let turns = 0;
    await until(() => (turns += 1) > 3);
  });

  afterAll(() => {
    expect(looks).toBe(looksAtTheEnd);
  });
});
