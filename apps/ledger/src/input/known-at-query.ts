import type { Instant } from '@ecl/kernel';
import { MomentGiven } from '@ecl/web';

/** A question about what was known at a moment. */
export class KnownAtQuery {
  @MomentGiven({ optional: true, description: '按该时刻所知；缺省为现在 / As known at this moment; absent: now' })
  readonly knownAt?: Instant;
}
