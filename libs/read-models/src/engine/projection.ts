import { comparePositions, type Position, type RecordedEvent, type SubscriptionBatch } from '@ecl/event-sourcing';
import type { Halt } from './bookkeeping.js';
import type { Build } from './build.js';
import type { Reading } from './progress.js';
import { Throughput } from './throughput.js';

/** A build with its progress along the log. */
export class Projection {
  readonly throughput = new Throughput();
  /** It was at the end of the log at least once since it was opened. */
  hasCaughtUp = false;
  /** It is at the end of the log, as far as the last batch shows. */
  isAtTheEnd = false;
  isConnected = true;
  private readonly from: Position | undefined;
  private lastEvent: RecordedEvent | undefined;

  /** @param tell called after every change that matters to a waiting query or an operator */
  constructor(
    readonly build: Build,
    private readonly tell: () => void,
  ) {
    this.from = build.position;
  }

  /** What it has read since it was opened. */
  get reading(): Reading {
    const { count: events, perSecond: eventsPerSecond } = this.throughput;
    return { from: this.from, at: this.build.position, events, eventsPerSecond };
  }

  take({ events, isCaughtUp }: SubscriptionBatch): void {
    this.throughput.add(this.build.project(events));
    this.lastEvent = events.at(-1) ?? this.lastEvent;
    this.isConnected = true;
    this.isAtTheEnd = isCaughtUp && !this.build.halt;
    this.hasCaughtUp ||= this.isAtTheEnd;
    this.tell();
  }

  halt(halt: Halt): void {
    this.build.haltAt(halt);
    this.isAtTheEnd = false;
    this.tell();
  }

  disconnect(): void {
    this.isConnected = false;
    this.isAtTheEnd = false;
    this.tell();
  }

  /** When the ledger recorded the last event that was processed; undefined before the first. */
  get recordedAt(): string | undefined {
    return this.lastEvent?.metadata['recordedAt'];
  }

  /** Whether it is at the same place as the other, or further on. */
  isLevelWith(other: Projection): boolean {
    return isAtOrBehind(other.build.position, this.build.position);
  }
}

/** The start of the log is before every event. */
export const isAtOrBehind = (a: Position | undefined, b: Position | undefined): boolean =>
  a === undefined || (b !== undefined && comparePositions(a, b) <= 0);
