import type { Uuid } from '@ecl/kernel';
import { Subject, type Observable } from 'rxjs';
import { serializeAppend, type SerializedAppend } from '../appending/serialized-append.js';
import { EventStoreUnavailable, WrongExpectedRevision } from '../errors.js';
import type {
  AppendOptions,
  AppendResult,
  EventStore,
  ReadAllOptions,
  ReadStreamOptions,
  SubscribeOptions,
} from '../event-store.js';
import type { NewEvent, RecordedEvent, StreamName } from '../event.js';
import { meetsExpectation } from '../expected-revision.js';
import type { Position } from '../position.js';
import { eventNumberOf, positionOf } from '../sequence.js';
import { followLog } from '../subscriptions/follow-log.js';
import type { SubscriptionBatch } from '../subscriptions/subscription-batch.js';
import { alreadyStored } from '../appending/already-stored.js';
import { StoredEvent } from './stored-event.js';

/**
 * The port in its plainest form: a list of events in memory. The other stores are compared with it, so it is obvious
 * rather than fast; nothing survives the process.
 */
export class InMemoryEventStore implements EventStore {
  private readonly log: StoredEvent[] = [];
  private readonly streams = new Map<StreamName, StoredEvent[]>();
  private readonly byId = new Map<Uuid, StoredEvent>();
  private readonly commits = new Subject<void>();
  private isClosed = false;

  async appendToStream(
    streamName: StreamName,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> {
    this.assertOpen();
    const append = serializeAppend(streamName, events, options);
    const stored = alreadyStored(append, (id) => this.byId.get(id));
    return stored ? { revision: stored.revision, position: stored.position, isRepeated: true } : this.write(append);
  }

  async *readStream(streamName: StreamName, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    const { fromRevision, direction = 'forwards', maxCount = Infinity } = options;
    const stream = this.streams.get(streamName) ?? [];
    const wanted =
      direction === 'forwards'
        ? stream.filter(({ revision }) => revision >= (fromRevision ?? 0))
        : stream.filter(({ revision }) => revision <= (fromRevision ?? Infinity)).reverse();
    yield* this.recorded(wanted.slice(0, maxCount));
  }

  async *readAll({ after, direction = 'forwards', maxCount = Infinity }: ReadAllOptions = {}) {
    const wanted =
      direction === 'forwards'
        ? this.log.slice(eventNumberOf(after))
        : this.log.slice(0, after === undefined ? Infinity : Math.max(0, eventNumberOf(after) - 1)).reverse();
    yield* this.recorded(wanted.slice(0, maxCount));
  }

  subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch> {
    const pageAfter = (after: Position | undefined, maxCount: number) => {
      const start = eventNumberOf(after);
      const events = this.log.slice(start, start + maxCount).map((event) => event.asRecorded());
      return { events, isLast: start + events.length >= this.log.length };
    };
    return followLog({ commits: this.commits, pageAfter }, options);
  }

  async lastPosition(): Promise<Position | undefined> {
    this.assertOpen();
    return this.log.at(-1)?.position;
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.commits.complete();
  }

  private write({ streamName, expectedRevision, events }: SerializedAppend): AppendResult {
    const stream = this.streams.get(streamName) ?? [];
    const actual = stream.at(-1)?.revision ?? 'noStream';
    if (!meetsExpectation(expectedRevision, actual))
      throw new WrongExpectedRevision(streamName, expectedRevision, actual);
    for (const event of events) {
      const stored = new StoredEvent(streamName, stream.length, positionOf(this.log.length + 1), event);
      stream.push(stored);
      this.log.push(stored);
      this.byId.set(event.id, stored);
    }
    this.streams.set(streamName, stream);
    this.commits.next();
    return { revision: stream.length - 1, position: positionOf(this.log.length), isRepeated: false };
  }

  private *recorded(events: readonly StoredEvent[]): Iterable<RecordedEvent> {
    this.assertOpen();
    for (const event of events) {
      yield event.asRecorded();
      this.assertOpen();
    }
  }

  private assertOpen(): void {
    if (this.isClosed) throw new EventStoreUnavailable('closed', 'the event store is closed');
  }
}
