import type { Instant } from '@ecl/kernel';

/** Every command says when its step took place, in the legal sense. */
export interface Dated {
  readonly occurredAt: Instant;
}
