import { comparePositions, type LogPage, type Position } from '@ecl/event-sourcing';
import { fromWire } from '../encoding/from-wire.js';
import { knownPosition, positionOfWire } from '../encoding/wire-position.js';
import { sizeOfWire } from '../encoding/wire-size.js';
import type { EventOnWire } from '../protocol/protocol.js';

/** The size of what is kept; a follower that is further behind reads pages. */
const MOST_EVENTS = 1_000;
const MOST_BYTES = 4 * 1024 * 1024;

interface Pushed {
  readonly position: Position;
  readonly answer: EventOnWire;
  readonly bytes: number;
}

/**
 * The end of the log as a subscription at the server has pushed it: its last events, in order and without gaps. A
 * follower that has handled one of them finds the next ones here; nothing is known about events before the first of
 * them.
 *
 * The events are kept in the form in which they came. Each reader gets its own copies, and an unreadable event fails
 * its readers and not the subscription, as in a page.
 */
export class LiveTail {
  private pushed: Pushed[] = [];
  private bytes = 0;
  private end: Position | undefined;

  /** A new subscription, which has not reported anything yet. */
  begin(): void {
    this.clear();
    this.end = undefined;
  }

  push(answer: EventOnWire): void {
    const record = answer.getEvent();
    const place = record && knownPosition(record.getCommitPosition(), record.getPreparePosition());
    // An event without a position cannot be ordered. Reading reports what is wrong with it.
    if (!place) return this.clear();
    const position = positionOfWire(place);
    if (this.hasHeard(position)) return;
    this.end = position;
    this.keep({ position, answer, bytes: sizeOfWire(record) });
  }

  /** Whether the log was reported up to this place or further, whether or not it is kept. */
  hasHeard(position: Position | undefined): boolean {
    return position === undefined || (this.end !== undefined && comparePositions(position, this.end) <= 0);
  }

  /**
   * The next events after a position, as far as they were pushed.
   * @returns undefined when the kept events do not reach back to the position, or have not reached it yet
   * @throws ForeignEvent
   */
  after(position: Position | undefined, maxCount: number): LogPage | undefined {
    const at = this.pushed.findLastIndex((event) => event.position === position);
    if (at < 0) return undefined;
    const next = this.pushed.slice(at + 1, at + 1 + maxCount);
    return {
      events: next.map(({ answer }) => fromWire(answer).event),
      isLast: at + 1 + maxCount >= this.pushed.length,
    };
  }

  /** Keeps nothing, until the next event is pushed. */
  clear(): void {
    this.pushed = [];
    this.bytes = 0;
  }

  private keep(event: Pushed): void {
    this.pushed.push(event);
    this.bytes += event.bytes;
    // Drops half of them at a time, because moving the others for each event would be expensive. The last one stays,
    // whatever its size.
    while (this.pushed.length > 1 && (this.pushed.length > MOST_EVENTS || this.bytes > MOST_BYTES))
      for (const { bytes } of this.pushed.splice(0, Math.floor(this.pushed.length / 2))) this.bytes -= bytes;
  }
}
