import type { LogPage, Position, RecordedEvent } from '@ecl/event-sourcing';

/**
 * Several pages of the log in one call: a page can be taken as soon as its events have come, while the server continues
 * with the next. The call ends by itself, even when the rest is not taken, and is not repeated: a reader that finds
 * nothing here reads a page, and gets the error there.
 */
export class Portion {
  private arrived: RecordedEvent[] = [];
  /** Known when the call is over: whether the log continues after its last event. */
  private hasMore: boolean | undefined;
  private tellTheEnd!: (hasMore: boolean) => void;
  /** Settles when the call is over. */
  readonly ended = new Promise<boolean>((resolve) => (this.tellTheEnd = resolve));
  /** Somebody waits for more than this number of events. */
  private waiting: { readonly moreThan: number; readonly lookAgain: () => void } | undefined;
  private beforeLast: RecordedEvent | undefined;
  private last: RecordedEvent | undefined;

  /** @param after the server begins with the event at this position */
  constructor(private readonly after: Position) {}

  push(event: RecordedEvent): void {
    this.beforeLast = this.last;
    this.last = event;
    if (event.position === this.after) return;
    this.arrived.push(event);
    if (this.waiting && this.arrived.length > this.waiting.moreThan) this.waiting.lookAgain();
  }

  /** Nothing more will come, for any reason. @param hasMore the log continues after the last one */
  end(hasMore: boolean): void {
    this.hasMore = hasMore;
    this.tellTheEnd(hasMore);
    this.waiting?.lookAgain();
  }

  /** Where the next portion continues: it begins with the last event of this one, which {@link take} holds back. */
  get goesOnAfter(): Position | undefined {
    return this.beforeLast?.position;
  }

  /**
   * The next events: a full page, or what is left if the log continues. It is never the last page, because an event was
   * seen after it.
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
