import {
  EventStoreUnavailable,
  followLog,
  readPages,
  serializeAppend,
  type AppendOptions,
  type AppendResult,
  type EventStore,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadStreamOptions,
  type RecordedEvent,
  type StreamName,
  type SubscribeOptions,
  type SubscriptionBatch,
} from '@ecl/event-sourcing';
import { setMaxListeners } from 'node:events';
import { defer, ReplaySubject, takeUntil, type Observable } from 'rxjs';
import { Appender } from './appending/appender.js';
import { HighWater } from './appending/high-water.js';
import { KnownStreams } from './appending/known-streams.js';
import { Connection } from './connection/connection.js';
import { parseConnectionString } from './connection/connection-string.js';
import { storeClosed } from './connection/unavailable.js';
import { LogPages, type StreamPage } from './reading/log-pages.js';
import { readingAhead, type ReadPage } from './reading/read-ahead.js';
import { CommitSignal, type CommitSignalState } from './subscribing/commit-signal.js';
import { fromLiveTail } from './subscribing/from-live-tail.js';

export interface EventStoreDbOptions {
  /** `esdb://user:password@host:2113,…?tls=true&tlsCAFile=…`, see {@link parseConnectionString}. */
  readonly connectionString: string;
  /** Refuses to append. Default false. */
  readonly readOnly?: boolean;
  /** Milliseconds within which a call is answered or fails, over any number of nodes and attempts. Default 15,000. */
  readonly settleWithin?: number;
  /** Events whose ids are remembered, so that an append need not read them again. Default 200,000, about 40 MB. */
  readonly knownEvents?: number;
  /** Milliseconds between two checks that a live subscription reports the commits. Default 5,000. */
  readonly lookEvery?: number;
}

/**
 * The event store of a region: EventStoreDB 22.10 or later, or KurrentDB, on one machine or a cluster. Several
 * processes may append to it in parallel. It keeps the contract of the port where the server's own guarantees are
 * weaker; the README says how.
 */
export class EventStoreDbEventStore implements EventStore {
  private readonly closing = new ReplaySubject<void>(1);
  private readonly underWay = new Set<Promise<unknown>>();
  private closed: Promise<void> | undefined;

  private constructor(
    private readonly connection: Connection,
    private readonly aborting: AbortController,
    private readonly pages: LogPages,
    private readonly known: KnownStreams,
    private readonly appender: Appender | undefined,
    private readonly signal: CommitSignal,
  ) {}

  /**
   * Finds the leader and looks at the end of the log.
   * @throws EventStoreUnavailable `unreachable`, `read-only` (access denied), `damaged` (another program's events);
   *   RangeError for an invalid connection string
   */
  static async open({
    connectionString,
    readOnly = false,
    settleWithin = 15_000,
    knownEvents = 200_000,
    lookEvery = 5_000,
  }: EventStoreDbOptions): Promise<EventStoreDbEventStore> {
    const connection = new Connection(parseConnectionString(connectionString));
    const aborting = new AbortController();
    // Every reading under way adds a listener, possibly many; each removes it when it ends.
    setMaxListeners(0, aborting.signal);
    const pages = new LogPages(connection, { within: settleWithin, closing: aborting.signal });
    const known = new KnownStreams(knownEvents);
    const highWater = new HighWater();
    try {
      // Connecting takes longer than a call; the first attempt may take as long as any call.
      highWater.see(await pages.last(connection.settings.defaultDeadline));
    } catch (error) {
      connection.close();
      throw error;
    }
    const appending = { connection, pages, known, highWater, within: settleWithin, closing: aborting.signal };
    const signal = new CommitSignal({ connection, lastPosition: () => pages.last(), lookEvery });
    return new EventStoreDbEventStore(
      connection,
      aborting,
      pages,
      known,
      readOnly ? undefined : new Appender(appending),
      signal,
    );
  }

  /**
   * Whether commits are received at this moment: the state of the live subscription, not of a socket. `silent`: there
   * are no followers.
   */
  get following(): CommitSignalState {
    return this.signal.state;
  }

  async appendToStream(
    streamName: StreamName,
    events: readonly NewEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> {
    this.assertOpen();
    if (!this.appender) throw new EventStoreUnavailable('read-only', 'this event store was opened for reading only');
    const appended = this.appender.append(serializeAppend(streamName, events, options));
    this.underWay.add(appended);
    try {
      return await appended;
    } finally {
      this.underWay.delete(appended);
    }
  }

  readStream(
    streamName: StreamName,
    { direction = 'forwards', fromRevision, maxCount }: ReadStreamOptions = {},
  ): AsyncIterable<RecordedEvent> {
    const page = async (from: number | undefined, count: number) => {
      this.assertOpen();
      if (from !== undefined && from < 0) return { events: [], isLast: true };
      const read = await this.pages.ofStream(streamName, from, direction, count);
      if (direction === 'forwards') this.remember(streamName, read);
      return { ...read, events: read.events.map(({ event }) => event) };
    };
    const step = direction === 'forwards' ? 1 : -1;
    const start = fromRevision ?? (direction === 'forwards' ? 0 : undefined);
    return readPages(page, start, ({ revision }) => revision + step, maxCount);
  }

  /** @throws RangeError for a position of another kind of store. */
  readAll({ direction = 'forwards', after, maxCount }: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const read =
      direction === 'forwards'
        ? this.readingAhead()
        : (from: Position | undefined, count: number) => this.pages.before(from, count);
    const page = async (from: Position | undefined, count: number) => {
      this.assertOpen();
      return read(from, count);
    };
    return readPages(page, after, ({ position }) => position, maxCount);
  }

  subscribeToAll(options?: SubscribeOptions): Observable<SubscriptionBatch> {
    const commits = this.signal.commits.pipe(takeUntil(this.closing));
    return defer(() => followLog({ commits, pageAfter: fromLiveTail(this.readingAhead(), this.signal.tail) }, options));
  }

  async lastPosition(): Promise<Position | undefined> {
    this.assertOpen();
    return this.pages.last();
  }

  /** Takes no more appends, waits for those under way, completes the subscriptions and disconnects. */
  close(): Promise<void> {
    this.closed ??= this.shutDown();
    return this.closed;
  }

  private async shutDown(): Promise<void> {
    await Promise.allSettled(this.underWay);
    this.closing.next();
    this.aborting.abort();
    this.connection.close();
  }

  /** For one reader. */
  private readingAhead(): ReadPage {
    return readingAhead(
      (position, maxCount, signal) => this.pages.after(position, maxCount, signal),
      (position, count, signal) => this.pages.portionAfter(position, count, signal),
    );
  }

  private remember(streamName: StreamName, { events }: StreamPage): void {
    const stream = this.known.of(streamName);
    const before = stream.size;
    for (const event of events) stream.read(event);
    this.known.grown(stream.size - before);
  }

  private assertOpen(): void {
    if (this.closed) throw storeClosed();
  }
}
