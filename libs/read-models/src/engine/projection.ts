import { comparePositions, type Position, type RecordedEvent, type SubscriptionBatch } from '@ecl/event-sourcing';
import type { Halt } from './bookkeeping.js';
import type { Build } from './build.js';
import { Throughput } from './throughput.js';

/** A build on its way along the log. */
export class Projection {
  readonly throughput = new Throughput();
  /** It was at the end of the log at least once since it was opened. */
  hasCaughtUp = false;
  /** It stands at the end of the log, as far as the last batch could tell. */
  isAtTheEnd = false;
  isConnected = true;
  private lastEvent: RecordedEvent | undefined;

  /** @param tell called after every change that a waiting query or a watching operator wants to know of */
  constructor(
    readonly build: Build,
    private readonly tell: () => void,
  ) {}

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

  /** When the ledger wrote down the last event that came by; undefined before the first. */
  get recordedAt(): string | undefined {
    return this.lastEvent?.metadata['recordedAt'];
  }

  /** Stands at the same place as the other, or further on. */
  isLevelWith(other: Projection): boolean {
    return isAtOrBehind(other.build.position, this.build.position);
  }
}

/** The start of the log is behind every event of it. */
export const isAtOrBehind = (a: Position | undefined, b: Position | undefined): boolean =>
  a === undefined || (b !== undefined && comparePositions(a, b) <= 0);
