import type { Instant } from '@ecl/kernel';
import { MomentGiven } from '@ecl/web';
import { FreshQuery } from './list-query.js';

/** A question about what was known at a moment. */
export class KnownAtQuery {
  @MomentGiven({ optional: true, description: '按该时刻所知；缺省为现在 / As known at this moment; absent: now' })
  readonly knownAt?: Instant;
}

/** The same of an answer that also waits for what the client knows of. */
export class FreshKnownAtQuery extends FreshQuery {
  @MomentGiven({ optional: true, description: '按该时刻所知；缺省为现在 / As known at this moment; absent: now' })
  readonly knownAt?: Instant;
}
