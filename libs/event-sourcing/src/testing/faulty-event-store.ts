import type { Observable } from 'rxjs';
import { AppendOutcomeUnknown, EventStoreUnavailable } from '../errors.js';
import type {
  AppendOptions,
  AppendResult,
  EventStore,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import type { NewEvent, RecordedEvent, StreamName } from '../event.js';
import type { Position } from '../position.js';
import type { SubscriptionBatch } from '../subscriptions/subscription-batch.js';

/** The fate of one append. `proceed` is the append without a fault. */
export type AppendFault = (streamName: StreamName, proceed: () => Promise<AppendResult>) => Promise<AppendResult>;

/** The events were stored, but the answer was lost. */
export const storedButUnanswered: AppendFault = async (streamName, proceed) => {
  await proceed();
  throw new AppendOutcomeUnknown(streamName, { cause: new Error('the connection broke after the write') });
};

/** The events were lost on their way, and the caller cannot tell. */
export const lostOnTheWay: AppendFault = async (streamName) => {
  throw new AppendOutcomeUnknown(streamName, { cause: new Error('the connection broke before the write') });
};

/** The store could not be reached and wrote nothing. */
export const unreachable: AppendFault = async () => {
  throw new EventStoreUnavailable('unreachable', 'the store could not be reached');
};

/** Someone else acts first. */
export const overtakenBy =
  (others: () => Promise<unknown>): AppendFault =>
  async (_streamName, proceed) => {
    await others();
    return proceed();
  };

/** An event store with network faults, in the order in which a test plans them. */
export class FaultyEventStore implements EventStore {
  private readonly planned: AppendFault[] = [];
  /** Every append that was tried, whatever its result. */
  readonly tried: { readonly streamName: StreamName; readonly events: readonly NewEvent[] }[] = [];

  constructor(private readonly inner: EventStore) {}

  /** Each of these decides one of the next appends; later appends succeed. */
  plan(...faults: readonly AppendFault[]): void {
    this.planned.push(...faults);
  }

  async appendToStream(
    streamName: StreamName,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> {
    this.tried.push({ streamName, events });
    const proceed = () => this.inner.appendToStream(streamName, events, options);
    const fault = this.planned.shift();
    return fault ? fault(streamName, proceed) : proceed();
  }

  readStream(streamName: StreamName, options?: ReadStreamOptions): AsyncIterable<RecordedEvent> {
    return this.inner.readStream(streamName, options);
  }

  readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent> {
    return this.inner.readAll(options);
  }

  subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch> {
    return this.inner.subscribeToAll(options);
  }

  lastPosition(): Promise<Position | undefined> {
    return this.inner.lastPosition();
  }

  close(): Promise<void> {
    return this.inner.close();
  }
}
