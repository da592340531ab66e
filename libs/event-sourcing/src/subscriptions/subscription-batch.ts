import type { RecordedEvent } from '../event.js';

/** One delivery of a subscription. */
export interface SubscriptionBatch {
  /** In log order. Empty only when the end of the log was reached and no earlier batch has said so. */
  readonly events: readonly RecordedEvent[];
  /** The last of these events was the last of the log, as far as the store knew, when the batch was read. */
  readonly isCaughtUp: boolean;
  /** Asks for the next batch. Calling it again has no effect. */
  done(): void;
}
