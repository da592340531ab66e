import type { Instant } from '@ecl/kernel';

/** Every command says when its step happened in law. */
export interface Dated {
  readonly occurredAt: Instant;
}
