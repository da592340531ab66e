import { expect, it } from '@jest/globals';
import { TimeLimit } from './time-limit.js';

it('a time limit counts from the moment when it was made, and is never overdrawn', () => {
  expect(new TimeLimit(60_000).left).toBeGreaterThan(50_000);
  expect(new TimeLimit(60_000).isUp).toBe(false);
  expect(new TimeLimit(-5).left).toBe(0);
  expect(new TimeLimit(0).isUp).toBe(true);
});

it('a task within a time limit gives its answer or its error, and after it the fallback', async () => {
  const failing = Promise.reject(new Error('broken'));
  await expect(new TimeLimit(60_000).orElse(Promise.resolve('done'), () => 'late')).resolves.toBe('done');
  await expect(new TimeLimit(60_000).orElse(failing, () => 'late')).rejects.toThrow('broken');
  const never = new Promise<string>(() => undefined);
  await expect(new TimeLimit(1).orElse(never, () => 'late')).resolves.toBe('late');
});
