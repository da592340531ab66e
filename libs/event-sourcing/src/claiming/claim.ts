import type { Instant, Uuid } from '@ecl/kernel';
import type { StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';

/**
 * The step for which something is claimed: it will be the next events of its stream after `revision`, or it will not come
 * at all under this claim.
 */
export interface ClaimingStep {
  readonly streamName: StreamName;
  readonly commandId: Uuid;
  readonly revision: ActualRevision;
}

/**
 * Something that only one step can have, such as a number. It is reserved before the step is taken, then kept when the
 * step is on record, or let go when the step never came.
 */
export interface Claim {
  /** What is claimed, as it is compared. */
  readonly key: string;
  /** What is claimed, as it is written. */
  readonly text: string;
  readonly step: ClaimingStep;
  /** The ledger's clock when it was reserved. */
  readonly reservedAt: Instant;
}

/** What an event of a stream of claims says. `held`: it is kept from the start, because no two steps could want it. */
export type ClaimChange =
  | { readonly is: 'reserved'; readonly claim: Claim }
  | { readonly is: 'held'; readonly claim: Claim }
  | { readonly is: 'kept'; readonly key: string; readonly commandId: Uuid }
  | { readonly is: 'letGo'; readonly key: string; readonly commandId: Uuid };
