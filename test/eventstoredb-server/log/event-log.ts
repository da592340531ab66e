import { eventNumberOf, positionOf, type RecordedEvent } from '@ecl/event-sourcing';
import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { behind, firstAtOrAfter, offsetOf, type LogOffset } from '../wire/log-offset.js';
import { LiveFeed } from './live-feed.js';
import type { LoggedEvent } from './logged-event.js';
import { isPart, Payloads, weighedDown } from './spilling.js';
import { loggedEvent, type StoredPayload } from './stored-event.js';
import { storedNameOf } from './stored-names.js';

export type Direction = 'forwards' | 'backwards';

/**
 * The events of the wire, kept in the embedded store of the product. It has no rules: the caller has already checked
 * them.
 */
export class EventLog {
  private constructor(
    private readonly store: SqliteEventStore,
    private readonly payloads: Payloads,
    readonly live: LiveFeed,
  ) {}

  /** @throws EventStoreUnavailable `locked` while another server has the folder open. */
  static async open(folder: string): Promise<EventLog> {
    const store = await SqliteEventStore.open({ folder });
    const last = await store.lastPosition();
    const payloads = new Payloads(store);
    // A separate cache: readers are elsewhere in the log.
    const livePayloads = new Payloads(store);
    const live = LiveFeed.after(last, store, async (event) => loggedEvent(event, await livePayloads.of(event)));
    return new EventLog(store, payloads, live);
  }

  /**
   * Writes after the last event of a stream, completely or not at all, and durably.
   * @param lastStored revision of the last event as the store counts, -1 for none
   * @returns the offset of the last event written
   */
  async write(streamName: string, lastStored: bigint, payloads: readonly StoredPayload[]): Promise<LogOffset> {
    const events = await weighedDown(this.store, payloads);
    const expectedRevision = lastStored < 0n ? 'noStream' : Number(lastStored);
    const { position } = await this.store.appendToStream(storedNameOf(streamName), events, { expectedRevision });
    return offsetOf(eventNumberOf(position));
  }

  /** From a revision on, inclusive; without one from the start, or backwards from the end. */
  async *readStream(streamName: string, direction: Direction, from?: bigint): AsyncIterable<LoggedEvent> {
    const fromRevision = from === undefined ? {} : { fromRevision: safeRevision(from) };
    for await (const event of this.store.readStream(storedNameOf(streamName), { direction, ...fromRevision }))
      yield await this.decoded(event);
  }

  /**
   * Forwards what is at an offset or behind it, backwards what is before it; from the very start or end without one.
   * @param piece how many events the reader will probably take: this many are fetched at a time
   */
  async *readAll(direction: Direction, from?: LogOffset, piece = Infinity): AsyncIterable<LoggedEvent> {
    const eventNumber = from === undefined ? undefined : firstAtOrAfter(from);
    const first = direction === 'forwards' ? (eventNumber ?? 1) - 1 : eventNumber;
    let after = first === undefined || first === 0 ? undefined : positionOf(first);
    for (let fetched = piece; fetched === piece;) {
      fetched = 0;
      for await (const event of this.store.readAll({ direction, ...(after && { after }), maxCount: piece })) {
        fetched += 1;
        after = event.position;
        if (!isPart(event)) yield await this.decoded(event);
      }
    }
  }

  /** Where the next record would be. */
  async end(): Promise<LogOffset> {
    return behind(offsetOf(eventNumberOf(await this.store.lastPosition())));
  }

  /** Resolves when everything is on the disk and the folder can be opened again. */
  async close(): Promise<void> {
    this.live.close();
    await this.store.close();
  }

  private async decoded(event: RecordedEvent): Promise<LoggedEvent> {
    return loggedEvent(event, await this.payloads.of(event));
  }
}

/** The store counts with numbers of JavaScript, the wire with 64 bits; nothing is beyond the first. */
const safeRevision = (revision: bigint): number =>
  Number(revision > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : revision);
