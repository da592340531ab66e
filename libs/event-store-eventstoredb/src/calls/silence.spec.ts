import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { silenceOf } from './silence.js';

/** Lets nothing happen in this process, for so long at least: if longer, the same must hold. */
const heldUpFor = (milliseconds: number): void =>
  void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

describe('silence', () => {
  const onSilence = jest.fn();
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => {
    jest.useRealTimers();
    onSilence.mockClear();
  });

  const expectSilenceAfter = (milliseconds: number): void => {
    jest.advanceTimersByTime(milliseconds - 1);
    expect(onSilence).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(onSilence).toHaveBeenCalledTimes(1);
  };

  it('silence is reported once, when nothing was received for so long', () => {
    silenceOf(100, onSilence);
    expectSilenceAfter(100);
    jest.advanceTimersByTime(1_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('silence is counted from what was received last', () => {
    const silence = silenceOf(100, onSilence);
    jest.advanceTimersByTime(70);
    silence.broken();
    expectSilenceAfter(100);
  });

  it('silence is no longer waited for when it is over', () => {
    const silence = silenceOf(100, onSilence);
    silence.over();
    // What still comes does not start the wait again.
    silence.broken();
    jest.advanceTimersByTime(1_000);
    expect(onSilence).not.toHaveBeenCalled();
  });

  it('silence ends when a message is waiting while the process was held up', async () => {
    jest.useRealTimers();
    const silence = silenceOf(12, onSilence);
    await nextTurn();
    // More often than silence has parts, so that it must start again each time.
    for (let time = 0; time < 6; time += 1) {
      // Asked for in a turn of its own, it comes behind the timers of the next one, as what a socket has received does.
      setImmediate(silence.broken);
      heldUpFor(24);
      await nextTurn();
    }
    expect(onSilence).not.toHaveBeenCalled();
    silence.over();
  });
});
