import {
  EventStoreUnavailable,
  eventNumberOf,
  followLog,
  positionOf,
  readPages,
  type AppendOptions,
  type AppendResult,
  type EventStore,
  type LogPage,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamName,
  type SubscribeOptions,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import { ReplaySubject, takeUntil, type Observable } from 'rxjs';
import { filesOf, type StoreLocation } from './files.js';
import type { Shortfall } from './checking/shortfall.js';
import { commitsOfOthers } from './reading/commits-of-others.js';
import { LogReader } from './reading/log-reader.js';
import { SharedPage } from './reading/shared-page.js';
import { storeClosed } from './unavailable.js';
import { startWriter } from './writing/start-writer.js';
import type { WriterThread } from './writing/writer-thread.js';

export type SqliteEventStoreOptions = StoreLocation & {
  /** Reads while another process writes, follows its commits, and refuses to append. Default false. */
  readonly readOnly?: boolean;
  /**
   * The greatest size of the database file in bytes; a larger append is refused as `disk-full`. Default: the space on
   * the disk.
   */
  readonly maxFileBytes?: number;
  /**
   * Opens a log that ends before what was acknowledged, as after the loss of its write-ahead log. {@link
   * SqliteEventStore.shortfall} then says what is missing. Default false: such a log is refused as `incomplete`.
   */
  readonly acceptShorter?: boolean;
};

/**
 * The embedded event store: one SQLite file, one writer thread, and readers in parallel.
 *
 * An append has reached the disk when it resolves (`synchronous=FULL`). Positions are 1, 2, 3, … without a gap, in the
 * order of commits. Exactly one process at a time writes.
 */
export class SqliteEventStore implements EventStore {
  private readonly closing = new ReplaySubject<void>(1);
  private readonly commits: Observable<void>;
  /** The log after its n-th event, for those who follow it. */
  private readonly pageAfter: (eventNumber: number, maxCount: number) => LogPage;
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly reader: LogReader,
    private readonly writer: WriterThread | undefined,
    /** What was missing of the log when it was opened, and was accepted. */
    readonly shortfall: Shortfall | undefined,
  ) {
    const end = new SharedPage((eventNumber, maxCount) => reader.logAfter(eventNumber, maxCount));
    // Of the commits of others nobody is told in an order that could be relied on.
    this.pageAfter = writer
      ? (eventNumber, maxCount) => end.after(eventNumber, maxCount)
      : (eventNumber, maxCount) => reader.logAfter(eventNumber, maxCount);
    // The first to be told, also while nobody follows.
    writer?.commits.subscribe({ next: () => end.forget(), error: () => end.forget() });
    this.commits = (writer?.commits ?? commitsOfOthers(reader)).pipe(takeUntil(this.closing));
  }

  /**
   * Opens the store, and creates it where there is none, unless `readOnly`.
   * @throws EventStoreUnavailable naming what an operator must check: `locked` (and by whom), `read-only`, `damaged`,
   *   `incompatible`, `incomplete`, `disk-full`, `unreachable`.
   */
  static async open({
    readOnly = false,
    maxFileBytes,
    acceptShorter = false,
    ...location
  }: SqliteEventStoreOptions): Promise<SqliteEventStore> {
    const files = filesOf(location);
    const writer = readOnly ? undefined : await startWriter({ files, maxFileBytes, acceptShorter });
    try {
      return new SqliteEventStore(LogReader.open(files.database), writer?.thread, writer?.shortfall);
    } catch (error) {
      await writer?.thread.end();
      throw error;
    }
  }

  async appendToStream(
    streamName: StreamName,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> {
    if (this.closed) throw storeClosed();
    if (!this.writer) throw new EventStoreUnavailable('read-only', 'this event store was opened for reading only');
    return this.writer.append(streamName, events, options);
  }

  readStream(
    streamName: StreamName,
    { direction, fromRevision, maxCount }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    const { reader } = this;
    return direction === 'backwards'
      ? readPages(
          (revision, count) => reader.streamBackFrom(streamName, revision, count),
          fromRevision ?? Number.MAX_SAFE_INTEGER,
          ({ revision }) => revision - 1,
          maxCount,
        )
      : readPages(
          (revision, count) => reader.streamFrom(streamName, revision, count),
          fromRevision ?? 0,
          ({ revision }) => revision + 1,
          maxCount,
        );
  }

  /** @throws RangeError for a position of another kind of store. */
  readAll({ direction, after, maxCount }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const { reader } = this;
    const cursorAfter = ({ position }: RecordedEvent) => eventNumberOf(position);
    return direction === 'backwards'
      ? readPages(
          (eventNumber, count) => reader.logBefore(eventNumber, count),
          after === undefined ? Number.MAX_SAFE_INTEGER : eventNumberOf(after),
          cursorAfter,
          maxCount,
        )
      : readPages(
          (eventNumber, count) => reader.logAfter(eventNumber, count),
          eventNumberOf(after),
          cursorAfter,
          maxCount,
        );
  }

  subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch> {
    const { commits } = this;
    const pageAfter = (after: Position | undefined, maxCount: number) => this.pageAfter(eventNumberOf(after), maxCount);
    return followLog({ commits, pageAfter }, options);
  }

  async lastPosition(): Promise<Position | undefined> {
    const last = this.reader.lastEventNumber();
    return last === 0 ? undefined : positionOf(last);
  }

  /**
   * Takes no more appends, waits for those under way, completes the subscriptions, empties the write-ahead log into the
   * database and releases the lock.
   */
  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    await this.writer?.drain();
    this.closing.next();
    // Closed before the writer, because only the last connection to close removes the write-ahead log.
    this.reader.close();
    await this.writer?.end();
  }
}
