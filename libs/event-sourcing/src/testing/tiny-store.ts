import { canonicalCopy, type JsonObject } from '@ecl/kernel';
import { Observable, Subject } from 'rxjs';
import { EventIdConflict, WrongExpectedRevision } from '../errors.js';
import type { AppendOptions, AppendResult, EventStore, ReadStreamOptions } from '../event-store.js';
import type { NewEvent, RecordedEvent } from '../event.js';
import { meetsExpectation } from '../expected-revision.js';
import { position, type Position } from '../position.js';
import type { SubscriptionBatch } from '../subscriptions/subscription-batch.js';

/** As much of an event store as the specs of this library need. */
export class TinyStore implements EventStore {
  private readonly log: RecordedEvent[] = [];
  private readonly closing = new Subject<void>();

  async appendToStream(streamName: string, events: readonly NewEvent[], options: AppendOptions): Promise<AppendResult> {
    await Promise.resolve();
    const stream = this.stream(streamName);
    const known = events.map(({ id }) => this.log.find((event) => event.id === id));
    const last = known.at(-1);
    if (
      last &&
      JSON.stringify(known.map((e) => [e?.type, e?.data, e?.metadata])) ===
        JSON.stringify(events.map((e) => [e.type, e.data, e.metadata]))
    )
      return { revision: last.revision, position: last.position, isRepeated: true };
    const clash = known.find((event) => event !== undefined);
    if (clash) throw new EventIdConflict(streamName, clash.id, 'is known with other bytes');
    const actual = stream.length === 0 ? 'noStream' : stream.length - 1;
    if (!meetsExpectation(options.expectedRevision, actual))
      throw new WrongExpectedRevision(streamName, options.expectedRevision, actual);
    events.forEach((event, index) =>
      this.log.push({
        ...event,
        data: canonicalCopy(event.data as JsonObject),
        streamName,
        revision: stream.length + index,
        position: position(String(this.log.length + 1)),
      }),
    );
    return {
      revision: stream.length + events.length - 1,
      position: position(String(this.log.length)),
      isRepeated: false,
    };
  }

  async *readStream(streamName: string, options: ReadStreamOptions = {}): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    const from = options.fromRevision ?? 0;
    yield* this.stream(streamName).slice(from, from + (options.maxCount ?? Infinity));
  }

  async *readAll(): AsyncIterable<RecordedEvent> {
    await Promise.resolve();
    yield* this.log;
  }

  subscribeToAll(): Observable<SubscriptionBatch> {
    return new Observable((subscriber) => {
      this.closing.subscribe(() => subscriber.complete());
      subscriber.next({ events: [...this.log], isCaughtUp: true, done: () => undefined });
    });
  }

  lastPosition = (): Promise<Position | undefined> => Promise.resolve(this.log.at(-1)?.position);

  close(): Promise<void> {
    this.closing.next();
    return Promise.resolve();
  }

  private stream(name: string): RecordedEvent[] {
    return this.log.filter(({ streamName }) => streamName === name);
  }
}
