import { EventStoreUnavailable, type LogPage, type Position, type StreamName } from '@ecl/event-sourcing';
import { callRead, type Reading } from '../calls/read-call.js';
import { readAllRequest, readStreamRequest, type Direction } from '../calls/read-request.js';
import { untilAnswered, type SettlingOptions } from '../calls/settling.js';
import { TimeLimit } from '../calls/time-limit.js';
import type { Connection, Line } from '../connection/connection.js';
import { unavailable } from '../connection/unavailable.js';
import { fromWire, type ReadEvent } from '../encoding/from-wire.js';
import { wirePositionOf } from '../encoding/wire-position.js';
import type { EventOnWire, ReadReq } from '../protocol/protocol.js';
import { Portion } from './portion.js';

/** A page whose events still carry the ids under which the server knows them. */
export interface StreamPage {
  readonly events: readonly ReadEvent[];
  readonly isLast: boolean;
}

/** The result of one reading. */
interface PageRead {
  readonly events: readonly ReadEvent[];
  /** It ended because of its size, not by the server. */
  readonly isCut: boolean;
}

export interface LogPagesOptions {
  /** Milliseconds until a missing page is given up. */
  readonly within: number;
  /** Aborted when the store closes. */
  readonly closing: AbortSignal;
}

/** What differs from the settings of the store. */
type Settling = { readonly [K in keyof SettlingOptions]?: SettlingOptions[K] | undefined };

/** Reads the log page by page; each page is one finished call on the node that leads at that moment. */
export class LogPages {
  constructor(
    private readonly connection: Connection,
    private readonly options: LogPagesOptions,
  ) {}

  /**
   * @param from inclusive; undefined, backwards: the last event
   * @param limit replaces that of the store
   * @throws EventStoreUnavailable `damaged` when the stream begins after the requested revision: earlier events were
   * deleted
   */
  async ofStream(
    streamName: StreamName,
    from: number | undefined,
    direction: Direction,
    maxCount: number,
    limit?: TimeLimit,
  ): Promise<StreamPage> {
    const { events, isCut } = await this.page(readStreamRequest(streamName, from, direction, maxCount), { limit });
    const first = events[0]?.event.revision;
    // The server silently returns what is left of a stream. No reader may take that for the whole stream, or wait for
    // the rest.
    if (direction === 'forwards' && from !== undefined && first !== undefined && first !== from)
      throw new EventStoreUnavailable(
        'damaged',
        `stream ${streamName} has lost the events from revision ${String(from)} to ${String(first - 1)}: ` +
          'they were deleted in the event store; restore a backup',
      );
    return { events, isLast: !isCut && events.length < maxCount };
  }

  /**
   * The page after a position. It reads one event more than the page holds, because only that shows whether it is the
   * last page.
   * @param signal replaces that of the store: aborted when the reader leaves, or the store closes
   * @throws RangeError for a position of another kind of store
   */
  async after(position: Position | undefined, maxCount: number, signal?: AbortSignal): Promise<LogPage> {
    const from = position === undefined ? undefined : wirePositionOf(position);
    // The server begins with the event at the position itself.
    const own = from ? 1 : 0;
    const { events, isCut } = await this.page(readAllRequest(from, 'forwards', maxCount + own + 1), { signal });
    const behind = events.map(({ event }) => event).filter((event) => event.position !== position);
    return { events: behind.slice(0, maxCount), isLast: !isCut && behind.length <= maxCount };
  }

  /** Asks for the given number of events after a position, to be delivered page by page. */
  portionAfter(position: Position, count: number, signal?: AbortSignal): Portion {
    const portion = new Portion(position);
    // Includes the event at the position itself, and the one that is held back.
    const asked = count + 2;
    let received = 0;
    const onEvent = (event: EventOnWire): void => {
      received += 1;
      portion.push(fromWire(event).event);
    };
    void this.connection
      .open()
      .then((line) => {
        const silence = this.connection.settings.defaultDeadline;
        return this.call(line, readAllRequest(wirePositionOf(position), 'forwards', asked), {
          silence,
          onEvent,
          signal,
        });
      })
      .then(
        ({ isCut }) => portion.end(isCut || received >= asked),
        () => portion.end(false),
      );
    return portion;
  }

  /** The page before a position, or before the end, from later to earlier events. */
  async before(position: Position | undefined, maxCount: number): Promise<LogPage> {
    const from = position === undefined ? undefined : wirePositionOf(position);
    const { events, isCut } = await this.page(readAllRequest(from, 'backwards', maxCount));
    return { events: events.map(({ event }) => event), isLast: !isCut && events.length < maxCount };
  }

  /** @param first milliseconds that the first attempt gets even if the store's own time ends before */
  async last(first?: number): Promise<Position | undefined> {
    const { events } = await this.page(readAllRequest(undefined, 'backwards', 1), { first });
    return events[0]?.event.position;
  }

  private async page(
    request: InstanceType<typeof ReadReq>,
    { limit, first, signal = this.options.closing }: Settling = {},
  ): Promise<PageRead> {
    try {
      const settled = await untilAnswered(
        this.connection,
        (line, silence) => this.pageOver(line, request, { silence, signal }),
        { limit: limit ?? new TimeLimit(this.options.within), first, signal },
      );
      if (settled.is === 'answered') return settled.answer;
      throw settled.failure;
    } catch (error) {
      throw unavailable(error);
    }
  }

  private async pageOver(line: Line, request: ReadReq, options: Omit<Reading, 'onEvent'>): Promise<PageRead> {
    const events: ReadEvent[] = [];
    const onEvent = (event: EventOnWire): number => events.push(fromWire(event));
    const { isCut } = await this.call(line, request, { ...options, onEvent });
    return { events, isCut };
  }

  private call(
    line: Line,
    request: ReadReq,
    { signal = this.options.closing, ...reading }: Omit<Reading, 'signal'> & { signal?: AbortSignal | undefined },
  ): Promise<{ readonly isCut: boolean }> {
    return callRead(this.connection, line, request, { ...reading, signal });
  }
}
