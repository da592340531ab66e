import { describe, expect, it } from '@jest/globals';
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { silenceOf } from './silence.js';

const aWhile = 40;

/** Lets nothing happen in this process. */
const heldUpFor = (milliseconds: number): void => {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
};

describe('silence', () => {
  it('is told of once, when nothing was heard for so long', async () => {
    const start = performance.now();
    let times = 0;
    await new Promise<void>((resolve) => {
      silenceOf(aWhile, () => {
        times += 1;
        resolve();
      });
    });
    // Timers count in whole milliseconds, and may go off one too early.
    expect(performance.now() - start).toBeGreaterThanOrEqual(aWhile - 4);
    await pause(2 * aWhile);
    expect(times).toBe(1);
  });

  it('is broken by what waited to be heard while the process was held up', async () => {
    let isSilent = false;
    const silence = silenceOf(aWhile, () => (isSilent = true));
    await nextTurn();
    // More often than silence has parts, so that each time it has to begin anew.
    for (let time = 0; time < 6; time += 1) {
      // Asked for in a turn of its own, it comes behind the timers of the next one, as what a socket has received does.
      setImmediate(silence.broken);
      heldUpFor(2 * aWhile);
      await nextTurn();
    }
    expect(isSilent).toBe(false);
    silence.over();
  });

  it('is waited for no longer when it is over', async () => {
    let isSilent = false;
    silenceOf(aWhile, () => (isSilent = true)).over();
    await pause(3 * aWhile);
    expect(isSilent).toBe(false);
  });
});
