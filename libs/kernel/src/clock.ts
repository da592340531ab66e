import { instantOf, type Instant } from './instant.js';

/** The ledger's clock. A port: the domain never reads the time by itself. */
export interface Clock {
  now(): Instant;
}

export const systemClock: Clock = { now: () => instantOf(new Date()) };

/** A clock that stops until it is moved; for tests, the demonstration and imports. */
export class SettableClock implements Clock {
  constructor(private current: Instant) {}

  now(): Instant {
    return this.current;
  }

  set(instant: Instant): void {
    this.current = instant;
  }
}
