import type { LogPage, Position, RecordedEvent } from '@ecl/event-sourcing';

/**
 * Several pages of the log in one call: a page can be taken as soon as its events have come, while the server goes on with the
 * next. The call comes to its own end, also when nobody takes the rest, and is not made a second time: whoever finds nothing
 * here reads a page, and is told there what is wrong.
 */
export class Portion {
  private arrived: RecordedEvent[] = [];
  /** Known when the call is over: whether the log goes on behind its last event. */
  private hasMore: boolean | undefined;
  private tellTheEnd!: (hasMore: boolean) => void;
  /** Settles when the call is over. */
  readonly ended = new Promise<boolean>((resolve) => (this.tellTheEnd = resolve));
  /** Somebody waits for more than so many events. */
  private waiting: { readonly moreThan: number; readonly lookAgain: () => void } | undefined;
  private beforeLast: RecordedEvent | undefined;
  private last: RecordedEvent | undefined;

  /** @param after the server begins with the event that stands here */
  constructor(private readonly after: Position) {}

  push(event: RecordedEvent): void {
    this.beforeLast = this.last;
    this.last = event;
    if (event.position === this.after) return;
    this.arrived.push(event);
    if (this.waiting && this.arrived.length > this.waiting.moreThan) this.waiting.lookAgain();
  }

  /** Nothing more will come, for whatever reason. @param hasMore the log goes on behind the last one */
  end(hasMore: boolean): void {
    this.hasMore = hasMore;
    this.tellTheEnd(hasMore);
    this.waiting?.lookAgain();
  }

  /** Where the next portion goes on: it begins with the last event of this one, which {@link take} keeps back. */
  get goesOnAfter(): Position | undefined {
    return this.beforeLast?.position;
  }

  /**
   * The next events: a full page, or what is left where the log goes on. Never the last page, since an event was seen behind it.
   * @returns undefined when no such page is left
   */
  async take(maxCount: number): Promise<LogPage | undefined> {
    if (this.hasMore === undefined && this.arrived.length <= maxCount)
      await new Promise<void>((lookAgain) => (this.waiting = { moreThan: maxCount, lookAgain }));
    this.waiting = undefined;
    const isFull = this.arrived.length > maxCount;
    const events = isFull || this.hasMore ? this.arrived.splice(0, Math.min(maxCount, this.arrived.length - 1)) : [];
    return events.length === 0 ? undefined : { events, isLast: false };
  }
}
