import { expect, it } from '@jest/globals';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OneAtATime } from './one-at-a-time.js';

const recorded = () => {
  const log: string[] = [];
  const task =
    (name: string, turns: number, fails = false) =>
    async () => {
      log.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      log.push(`${name} ends`);
      if (fails) throw new Error(name);
      return name;
    };
  return { log, task };
};

it('tasks of one key run one after the other, those of another key beside them', async () => {
  const queue = new OneAtATime();
  const { log, task } = recorded();
  const answers = await Promise.all([
    queue.run('a', task('a1', 9)),
    queue.run('a', task('a2', 1)),
    queue.run('b', task('b1', 1)),
  ]);
  expect(answers).toEqual(['a1', 'a2', 'b1']);
  expect(log).toEqual(['a1 begins', 'b1 begins', 'b1 ends', 'a1 ends', 'a2 begins', 'a2 ends']);
});

it('a task that fails fails only for its own caller', async () => {
  const queue = new OneAtATime();
  const { task } = recorded();
  const failing = queue.run('a', task('a1', 2, true));
  const next = queue.run('a', task('a2', 1));
  await expect(failing).rejects.toThrow('a1');
  expect(await next).toBe('a2');
});

it('a key without tasks leaves nothing in memory', async () => {
  const queue = new OneAtATime();
  const { task } = recorded();
  const running = [queue.run('a', task('a1', 1)), queue.run('a', task('a2', 1)), queue.run('b', task('b1', 1))];
  expect(queue.size).toBe(2);
  await Promise.all(running);
  await Promise.resolve();
  expect(queue.size).toBe(0);
});

it('a task whose turn does not come in time fails for its caller, and is not begun later', async () => {
  const queue = new OneAtATime();
  const { log, task } = recorded();
  let finish!: () => void;
  const long = queue.run('a', () => new Promise<void>((done) => (finish = done)));
  const orElse = () => new Error('too long behind others');
  const impatient = queue.run('a', task('a2', 1), { within: 1, orElse });
  const patient = queue.run('a', task('a3', 1), { within: 60_000, orElse });
  await expect(impatient).rejects.toThrow('too long behind others');
  finish();
  await long;
  expect(await patient).toBe('a3');
  expect(log).toEqual(['a3 begins', 'a3 ends']);
  await nextTurn();
  expect(queue.size).toBe(0);
});
