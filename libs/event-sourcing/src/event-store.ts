import type { Observable } from 'rxjs';
import type { NewEvent, RecordedEvent, StreamName } from './event.js';
import type { ExpectedRevision } from './expected-revision.js';
import type { Position } from './position.js';
import type { SubscriptionBatch } from './subscriptions/subscription-batch.js';

export interface AppendOptions {
  /** Required: an append without an expected revision leads to lost updates. */
  readonly expectedRevision: ExpectedRevision;
}

export interface AppendResult {
  /** Revision of the last event written: the expected revision of the next append. */
  readonly revision: number;
  /** Position of the last event written: a query waits for it to read its own writes. */
  readonly position: Position;
  /** The events were already there: this was a retry, and gets the first answer again. */
  readonly isRepeated: boolean;
}

export interface ReadStreamOptions {
  /** Inclusive. Default: the first event forwards, the last backwards. */
  readonly fromRevision?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly maxCount?: number;
}

export interface ReadAllOptions {
  /**
   * Exclusive: reading continues after this position (before it, backwards). Default: from the start (the end,
   * backwards).
   */
  readonly after?: Position;
  readonly direction?: 'forwards' | 'backwards';
  readonly maxCount?: number;
}

export interface SubscribeOptions {
  /** Exclusive: the first event delivered is the next one. Default: from the start. */
  readonly after?: Position;
  /** The greatest number of events in one batch. Default 500. */
  readonly batchSize?: number;
}

/**
 * The port to the log. Every implementation passes the same suite in `test/contract`.
 *
 * Errors: {@link WrongExpectedRevision}, {@link EventIdConflict}, {@link InvalidAppend}, {@link AppendOutcomeUnknown},
 * {@link EventStoreUnavailable}; no other error leaves a store.
 */
export interface EventStore {
  /**
   * Writes all events or none, durably before it resolves. Idempotent: the same ids and bytes at the same expected
   * revision get the first answer again, even after later appends; known ids with other bytes, in another stream or
   * only in part are an {@link EventIdConflict}.
   */
  appendToStream(streamName: StreamName, events: readonly NewEvent[], options: AppendOptions): Promise<AppendResult>;

  /** The events of one stream in order. A stream that does not exist has none. Leaving the loop early releases everything. */
  readStream(streamName: StreamName, options?: ReadStreamOptions): AsyncIterable<RecordedEvent>;

  /** Every event of the log in its one order. */
  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /**
   * Every event after a position, then new ones as they are committed: none lost, none twice. The next batch comes only
   * after {@link SubscriptionBatch.done} of the one before, so a slow consumer holds only one batch. Completes on
   * {@link EventStore.close}; errors when the store fails (resubscribe after the last position handled).
   */
  subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch>;

  /** Position of the last event, or undefined while the log is empty. */
  lastPosition(): Promise<Position | undefined>;

  close(): Promise<void>;
}
