import { expect, it } from '@jest/globals';
import { SettableClock, systemClock } from './clock.js';
import { instant, isInstant } from './instant.js';

it('the clock of the system gives moments', () => {
  expect(isInstant(systemClock.now())).toBe(true);
});

it('a settable clock does not move until it is moved', () => {
  const clock = new SettableClock(instant('2026-05-06T01:00:00Z'));
  expect(clock.now()).toBe(clock.now());
  clock.set(instant('2026-05-07T01:00:00Z'));
  expect(clock.now()).toBe('2026-05-07T01:00:00.000Z');
});
