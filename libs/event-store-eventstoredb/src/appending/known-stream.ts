import type { KnownEvent, Position, SerializedEvent, StreamName } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import type { ReadEvent } from '../encoding/from-wire.js';
import { wireIdOf, type WireEvent } from '../encoding/wire-id.js';

/** An event of a stream. */
export interface StandingEvent extends KnownEvent {
  /** Undefined for an event in the middle of an append, because the answer gave only the place of the last one. */
  readonly position: Position | undefined;
}

/**
 * What is known of a stream: the ids of its events from the first on, without a gap. A stream only grows, so what is known
 * stays true; there may be more.
 */
export class KnownStream {
  private readonly byId = new Map<Uuid, StandingEvent>();

  constructor(readonly name: StreamName) {}

  /** How many events are known; the next one has this revision. */
  get size(): number {
    return this.byId.size;
  }

  find(id: Uuid): StandingEvent | undefined {
    return this.byId.get(id);
  }

  /**
   * Takes in an event that was read. An event that is not the next one is already known or leaves a gap, and is
   * ignored.
   */
  read({ event: { id, revision, position }, wireId }: ReadEvent): void {
    if (revision === this.size) this.add(id, position, wireId);
  }

  /** Takes in an append that was stored after everything known. */
  stored(events: readonly WireEvent[], position: Position): void {
    for (const [index, { event, wireId }] of events.entries())
      this.add(event.id, index === events.length - 1 ? position : undefined, wireId);
  }

  /** Keeps the id on the wire, which identifies the bytes, instead of the bytes. */
  private add(id: Uuid, position: Position | undefined, wireId: string): void {
    const revision = this.size;
    const hasBytesOf = (event: SerializedEvent): boolean => wireIdOf(event) === wireId;
    this.byId.set(id, { id, streamName: this.name, revision, position, hasBytesOf });
  }
}
