import { type EventMetadata, type LogPage, positionOf, type RecordedEvent, type StreamName } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import type { Database, Statement } from '@ecl/sqlite';
import { faultOf, StoreFault } from '../fault.js';
import { storeClosed, unavailable } from '../unavailable.js';
import { openForReading } from './open-for-reading.js';

/** A page ends with the event that exceeds this number of characters, so that large events do not make it large. */
const PAGE_CHARACTERS = 4 * 1024 * 1024;

type Row = [
  position: number,
  stream: StreamName,
  revision: number,
  id: Uuid,
  type: string,
  data: string,
  metadata: string,
];
type Query<Parameters extends unknown[]> = Statement<Parameters, Row>;

/**
 * Reads the log page by page on its own connection, which cannot write. Each page is one finished statement: between
 * pages neither a cursor nor a snapshot is held, so a reader that stops early leaves nothing open and a slow one does
 * not prevent the write-ahead log from being emptied.
 */
export class LogReader {
  private readonly ofStream: Query<[StreamName, number]>;
  private readonly ofStreamBackwards: Query<[StreamName, number]>;
  private readonly ofLog: Query<[number]>;
  private readonly ofLogBackwards: Query<[number]>;
  private readonly last: Statement<[], number | null>;

  private constructor(private readonly db: Database) {
    const query = <P extends unknown[]>(where: string): Query<P> =>
      db
        .prepare<P, Row>(`SELECT position, stream, revision, id, type, data, metadata FROM events WHERE ${where}`)
        .raw();
    this.ofStream = query('stream = ? AND revision >= ? ORDER BY revision');
    this.ofStreamBackwards = query('stream = ? AND revision <= ? ORDER BY revision DESC');
    this.ofLog = query('position > ? ORDER BY position');
    this.ofLogBackwards = query('position < ? ORDER BY position DESC');
    this.last = db.prepare<[], number | null>('SELECT max(position) FROM events').pluck();
  }

  /** @throws EventStoreUnavailable when there is no store to read, or another program's database. */
  static open(database: string): LogReader {
    return new LogReader(openForReading(database));
  }

  /** From a revision on, inclusive. */
  streamFrom(stream: StreamName, revision: number, maxCount: number): LogPage {
    return this.page(this.ofStream, maxCount, stream, revision);
  }

  /** From a revision back, inclusive. */
  streamBackFrom(stream: StreamName, revision: number, maxCount: number): LogPage {
    return this.page(this.ofStreamBackwards, maxCount, stream, revision);
  }

  /** After the n-th event of the log. */
  logAfter(eventNumber: number, maxCount: number): LogPage {
    return this.page(this.ofLog, maxCount, eventNumber);
  }

  /** Back from before the n-th event of the log. */
  logBefore(eventNumber: number, maxCount: number): LogPage {
    return this.page(this.ofLogBackwards, maxCount, eventNumber);
  }

  /** The count of events in the log. */
  lastEventNumber(): number {
    return this.guarded(() => this.last.get() ?? 0);
  }

  /** A number that changes when any other connection, of any process, has committed. */
  dataVersion(): number {
    return this.guarded(() => this.db.pragma('data_version', { simple: true }) as number);
  }

  close(): void {
    this.db.close();
  }

  private page<P extends unknown[]>(query: Query<P>, maxCount: number, ...parameters: P): LogPage {
    return this.guarded(() => {
      const events: RecordedEvent[] = [];
      let characters = 0;
      for (const row of query.iterate(...parameters)) {
        if (events.length >= maxCount || characters >= PAGE_CHARACTERS) return { events, isLast: false };
        characters += row[5].length + row[6].length;
        events.push(recorded(row));
      }
      return { events, isLast: true };
    });
  }

  private guarded<T>(read: () => T): T {
    if (!this.db.open) throw storeClosed();
    try {
      return read();
    } catch (error) {
      throw unavailable(faultOf(error, this.db.name), error);
    }
  }
}

const recorded = ([position, streamName, revision, id, type, data, metadata]: Row): RecordedEvent => ({
  id,
  streamName,
  revision,
  position: positionOf(position),
  type,
  data: parsed(data, position) as object,
  metadata: parsed(metadata, position) as EventMetadata,
});

const parsed = (json: string, position: number): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    throw new StoreFault('damaged', `the event at position ${String(position)} does not hold JSON`);
  }
};
