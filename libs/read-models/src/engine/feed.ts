import { inOrder, UnreadableEvent, type EventStore, type Position, type SubscriptionBatch } from '@ecl/event-sourcing';
import type { Subscription } from 'rxjs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readAgain } from './earlier.js';
import { isAtOrBehind, type Projection } from './projection.js';

export interface FeedOptions {
  readonly store: EventStore;
  readonly batchSize: number;
  /** Milliseconds to wait before the n-th attempt (from 1) to read a failing log. */
  readonly reconnectAfter: (attempt: number) => number;
  /** Waits a moment, so that what is committed meanwhile comes in one batch. */
  readonly rest: () => Promise<unknown>;
  /** Called after every batch that all projections have processed. */
  readonly onBatch: (feed: Feed) => void;
}

/**
 * So many events at the end of the log, and many are at work. Each transaction costs as much as some ten events, so a moment's rest saves
 * the processor for them; whoever works alone never waits.
 */
const MANY = 8;

/**
 * One reading of the log, shared by the projections that are at the same place: an event is read, decrypted and lifted
 * once for all read models. A projection at another place has its own feed, so that no other waits for a rebuild; when
 * it has caught up, the feeds join.
 *
 * The thread is released after each projection of each batch; at most one transaction blocks it.
 */
export class Feed {
  private readonly projections = new Set<Projection>();
  private subscription: Subscription | undefined;
  private underWay: Promise<void> = Promise.resolve();
  private failures = 0;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private hasCaughtUp = false;

  /** @param position every projection that joins is here or further on; it skips events that it already has */
  constructor(
    private position: Position | undefined,
    private readonly options: FeedOptions,
  ) {}

  get isStopped(): boolean {
    return this.stopped;
  }

  start(): void {
    const { store, batchSize } = this.options;
    const after = this.position === undefined ? {} : { after: this.position };
    this.subscription = store
      .subscribeToAll({ batchSize, ...after })
      .pipe(inOrder((batch) => (this.underWay = this.deliver(batch))))
      .subscribe({ error: (error: unknown) => this.fail(error), complete: () => this.disconnect() });
  }

  add(projection: Projection): void {
    this.projections.add(projection);
  }

  /** A feed without projections has no reason to read. */
  remove(projection: Projection): void {
    if (this.projections.delete(projection) && this.projections.size === 0) void this.stop();
  }

  /** The other feed will soon read what this feed reads, and everything that its projections still miss. */
  canJoin(other: Feed): boolean {
    if (other === this || other.stopped) return false;
    return this.hasCaughtUp && other.hasCaughtUp && isAtOrBehind(other.position, this.position);
  }

  /**
   * Hands the projections over. A batch that the other feed is delivering reaches them too, because iterating a Set
   * includes members added meanwhile; they skip events that they already have.
   */
  join(other: Feed): void {
    for (const projection of this.projections) other.add(projection);
    this.projections.clear();
    void this.stop();
  }

  /** @returns when none of its work is under way any more. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    this.subscription?.unsubscribe();
    await this.underWay.catch(() => undefined);
  }

  private async deliver(batch: SubscriptionBatch): Promise<void> {
    for (const projection of this.projections) {
      // Asked of each, right before it takes the batch: it may have joined a moment ago, and may be replaced meanwhile.
      await readAgain(batch.events, projection.build.model.rereads, this.options.store);
      if (this.isStopped) return;
      if (!this.projections.has(projection)) continue;
      projection.take(batch);
      if (projection.build.halt) this.remove(projection);
      await nextTurn();
      if (this.stopped) return;
    }
    this.failures = 0;
    this.position = batch.events.at(-1)?.position ?? this.position;
    this.hasCaughtUp ||= batch.isCaughtUp;
    this.options.onBatch(this);
    if (batch.isCaughtUp && batch.events.length >= MANY) await this.options.rest();
  }

  /**
   * An error that is not the fault of an event is temporary: the log is read again from the same place, also after a
   * full disk.
   */
  private fail(error: unknown): void {
    if (error instanceof UnreadableEvent) {
      for (const projection of this.projections) projection.halt({ position: error.position, reason: error.message });
      this.projections.clear();
      void this.stop();
      return;
    }
    this.disconnect();
    this.failures += 1;
    this.timer = setTimeout(() => void this.startAgain(), this.options.reconnectAfter(this.failures));
  }

  /** The batch that was being delivered when the log was lost is finished first. */
  private async startAgain(): Promise<void> {
    await this.underWay.catch(() => undefined);
    if (!this.stopped) this.start();
  }

  private disconnect(): void {
    for (const projection of this.projections) projection.disconnect();
  }
}
