import { SqliteEventStore } from '@ecl/event-store-sqlite';
import { join } from 'node:path';
import { bareRows, type BareRows, type Row } from '../appends/bare-rows.js';
import { smallEvent } from './small-events.js';

/** Ten steps per case when the log is filled; a measured step continues an existing case anywhere in the log. */
const EVENTS_OF_A_STREAM = 10;
const STREAMS_AT_ONCE = 64;

/** A log that grows: by whole streams while it is filled, by the next event of any stream while it is measured. */
export interface GrowingLog {
  fillTo(events: number): Promise<void>;
  /** One durable append of one event. */
  appendOne(row: Row): Promise<void>;
  /** Durable appends of one event each, the given number in parallel. */
  appendGrouped(rows: readonly Row[], atOnce: number): Promise<void>;
  /** The next rows of streams from all over the log. */
  nextRows(count: number): Row[];
  close(): Promise<void>;
}

/** What both contenders know about their log: which streams there are, and where each ends. */
class Places {
  private streams = 0;
  private readonly goneOn = new Map<number, number>();
  private picked = 1;

  missingTo(events: number): number {
    return Math.ceil(events / EVENTS_OF_A_STREAM) - this.streams;
  }

  newStreams(count: number): Row[][] {
    const first = this.streams;
    this.streams += count;
    return Array.from({ length: count }, (_, index) =>
      Array.from({ length: EVENTS_OF_A_STREAM }, (__, revision) => rowOf(first + index, revision)),
    );
  }

  next(count: number): Row[] {
    return Array.from({ length: count }, () => {
      // A linear congruential generator: the same streams for both contenders and in each run.
      this.picked = (this.picked * 1_103_515_245 + 12_345) % 2 ** 31;
      const stream = Math.floor((this.picked / 2 ** 31) * this.streams);
      const revision = this.goneOn.get(stream) ?? EVENTS_OF_A_STREAM;
      this.goneOn.set(stream, revision + 1);
      return rowOf(stream, revision);
    });
  }
}

const rowOf = (number: number, revision: number): Row => {
  const stream = `case-${String(number)}`;
  return { stream, revision, event: smallEvent(stream, revision) };
};

export class StoreLog implements GrowingLog {
  private readonly places = new Places();

  private constructor(
    private readonly folder: string,
    private store: SqliteEventStore,
  ) {}

  static async open(folder: string): Promise<StoreLog> {
    return new StoreLog(folder, await SqliteEventStore.open({ folder }));
  }

  async fillTo(events: number): Promise<void> {
    for (let missing = this.places.missingTo(events); missing > 0; missing = this.places.missingTo(events))
      await Promise.all(
        this.places.newStreams(Math.min(missing, STREAMS_AT_ONCE)).map((rows) =>
          this.store.appendToStream(
            rows[0]?.stream ?? '',
            rows.map(({ event }) => event),
            {
              expectedRevision: 'noStream',
            },
          ),
        ),
      );
  }

  async appendOne({ stream, revision, event }: Row): Promise<void> {
    await this.store.appendToStream(stream, [event], { expectedRevision: revision - 1 });
  }

  async appendGrouped(rows: readonly Row[], atOnce: number): Promise<void> {
    const left = rows.values();
    const lane = async (): Promise<void> => {
      for (const row of left) await this.appendOne(row);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
  }

  nextRows(count: number): Row[] {
    return this.places.next(count);
  }

  /** Closes the store, opens it again and reads the end of the log. @returns milliseconds that the opening took */
  async restart(): Promise<number> {
    await this.store.close();
    const from = performance.now();
    this.store = await SqliteEventStore.open({ folder: this.folder });
    await this.store.lastPosition();
    return performance.now() - from;
  }

  close(): Promise<void> {
    return this.store.close();
  }
}

export class BareLog implements GrowingLog {
  private readonly places = new Places();
  private readonly bare: BareRows;

  constructor(folder: string) {
    this.bare = bareRows(join(folder, 'bare.sqlite'));
  }

  async fillTo(events: number): Promise<void> {
    for (let missing = this.places.missingTo(events); missing > 0; missing = this.places.missingTo(events))
      this.bare.write(this.places.newStreams(Math.min(missing, STREAMS_AT_ONCE)).flat());
  }

  async appendOne(row: Row): Promise<void> {
    this.bare.write([row]);
  }

  async appendGrouped(rows: readonly Row[], atOnce: number): Promise<void> {
    for (let i = 0; i < rows.length; i += atOnce) this.bare.write(rows.slice(i, i + atOnce));
  }

  nextRows(count: number): Row[] {
    return this.places.next(count);
  }

  async close(): Promise<void> {
    this.bare.close();
  }
}
