import type { RecordedEvent } from '../event.js';

/** What a subscription delivers at a time. */
export interface SubscriptionBatch {
  /** In log order. Empty only where the end of the log was reached and no batch before has said so. */
  readonly events: readonly RecordedEvent[];
  /** The last of these events was the last of the log, as far as the store had heard of it, when the batch was read. */
  readonly isCaughtUp: boolean;
  /** Asks for the next batch. Calling it again has no effect. */
  done(): void;
}
