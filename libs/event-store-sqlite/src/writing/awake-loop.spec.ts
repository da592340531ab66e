import { afterEach, beforeEach, expect, it, jest } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AwakeLoop } from './awake-loop.js';

/** A awakeLoop, and how often it has asked whether it is over. */
const aVigil = (isOver: (looks: number) => boolean, { processors = 2, lastsAtMost = 20 } = {}) => {
  let looks = 0;
  const awakeLoop = new AwakeLoop(() => isOver((looks += 1)), processors, lastsAtMost);
  return { awakeLoop, looks: () => looks };
};
/** The clock goes on when a test says so; the loop turns by itself. */
beforeEach(() => void jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick', 'queueMicrotask'] }));
afterEach(() => void jest.useRealTimers());

/** More turns of the loop than any awakeLoop here needs to see that it is over. */
const someTurns = async () => {
  for (let turn = 0; turn < 10; turn += 1) await nextTurn();
};

it('the awakeLoop keeps the loop turning until there is nothing to wait for', async () => {
  const { awakeLoop, looks } = aVigil((count) => count === 3, { lastsAtMost: 60_000 });
  awakeLoop.keep();
  await someTurns();
  expect(looks()).toBe(3);
});

it('the awakeLoop turns once around for two that are kept at the same time', async () => {
  const { awakeLoop, looks } = aVigil((count) => count === 3, { lastsAtMost: 60_000 });
  awakeLoop.keep();
  awakeLoop.keep();
  await someTurns();
  expect(looks()).toBe(3);
});

it('the awakeLoop gives up what takes long, and rests before it is kept again', async () => {
  const { awakeLoop, looks } = aVigil(() => false, { lastsAtMost: 20 });
  awakeLoop.keep();
  jest.advanceTimersByTime(19);
  await someTurns();
  const whileItLasts = looks();
  await someTurns();
  expect(looks()).toBeGreaterThan(whileItLasts);
  jest.advanceTimersByTime(1);
  await someTurns();
  const before = looks();
  await someTurns();
  expect(looks()).toBe(before);

  awakeLoop.keep();
  await someTurns();
  expect(looks()).toBe(before);

  awakeLoop.keep();
  await someTurns();
  expect(looks()).toBeGreaterThan(before);
});

it('the awakeLoop rests twice as long after each failure in a row, up to a limit', async () => {
  const { awakeLoop, looks } = aVigil(() => false, { lastsAtMost: 0 });
  const kept = [];
  for (let i = 0; i < 200; i += 1) {
    const before = looks();
    awakeLoop.keep();
    await nextTurn();
    if (looks() > before) kept.push(i);
  }
  expect(kept).toEqual([0, 2, 5, 10, 19, 36, 69, 134, 199]);
});

it('the awakeLoop rests briefly again after a success', async () => {
  let isOver = false;
  const { awakeLoop, looks } = aVigil(() => isOver, { lastsAtMost: 0 });
  const keep = async (times: number): Promise<number> => {
    const before = looks();
    for (let i = 0; i < times; i += 1) {
      awakeLoop.keep();
      await nextTurn();
    }
    return looks() - before;
  };
  expect(await keep(6)).toBe(3);
  isOver = true;
  expect(await keep(5)).toBe(1);
  isOver = false;
  expect(await keep(3)).toBe(2);
});

it('the awakeLoop leaves a single processor to the writer', async () => {
  const { awakeLoop, looks } = aVigil(() => false, { processors: 1 });
  awakeLoop.keep();
  await someTurns();
  expect(looks()).toBe(0);
});
