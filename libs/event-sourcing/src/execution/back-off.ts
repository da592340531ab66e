import { setTimeout as delay } from 'node:timers/promises';

/** Waits before another attempt; `attempt` counts those that failed, from 1. */
export type BackOff = (attempt: number) => Promise<void>;

/**
 * Full jitter: a random wait below a doubling limit, so that writers that collided do not collide again. Milliseconds.
 */
export const jitteredBackOff =
  ({ first = 5, longest = 250 }: { first?: number; longest?: number } = {}): BackOff =>
  async (attempt) => {
    await delay(Math.random() * Math.min(longest, first * 2 ** (attempt - 1)));
  };
