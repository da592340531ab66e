import {
  alreadyStored,
  AppendOutcomeUnknown,
  EventStoreUnavailable,
  InvalidAppend,
  leadingOn,
  meetsExpectation,
  OneAtATime,
  WrongExpectedRevision,
  type ActualRevision,
  type AppendResult,
  type SerializedAppend,
  type StreamName,
} from '@ecl/event-sourcing';
import { callAppend } from '../calls/append-call.js';
import { untilAnswered } from '../calls/settling.js';
import { TimeLimit } from '../calls/time-limit.js';
import { CallFailure } from '../connection/call-failure.js';
import type { Connection, Line } from '../connection/connection.js';
import { unavailable } from '../connection/unavailable.js';
import { appendMessages } from '../encoding/to-wire.js';
import { wireEvent, type WireEvent } from '../encoding/wire-id.js';
import { positionOfWire } from '../encoding/wire-position.js';
import type { LogPages, StreamPage } from '../reading/log-pages.js';
import type { HighWater } from './high-water.js';
import type { KnownStream, StandingEvent } from './known-stream.js';
import type { KnownStreams } from './known-streams.js';

export interface AppenderOptions {
  readonly connection: Connection;
  readonly pages: LogPages;
  readonly known: KnownStreams;
  readonly highWater: HighWater;
  /** Milliseconds within which each append is answered or fails, its wait for other appends to the stream included. */
  readonly within: number;
  readonly closing: AbortSignal;
}

const TAIL_PAGE = 500;

/**
 * Appends as the port promises, on a server that promises less. The server checks ids only for an append at an exact
 * revision that is not the head, and under `any` only as long as its memory lasts. So every append goes out at an exact
 * revision, and before that the ids are compared with those in the stream. Then a repeated append is stored only once,
 * no matter how often and where it arrives, and an unknown outcome is settled by sending it again.
 *
 * Appends to one stream go one after the other; the exact revision detects those of other processes. An append whose
 * turn does not come in time is never sent.
 */
export class Appender {
  private readonly turns = new OneAtATime();

  constructor(private readonly options: AppenderOptions) {}

  append(append: SerializedAppend): Promise<AppendResult> {
    const { within } = this.options;
    const limit = new TimeLimit(within);
    const orElse = (): Error => neverSent(append.streamName, 'earlier appends to it took all the time');
    return this.turns.run(append.streamName, () => this.inTurn(append, limit), { within, orElse });
  }

  private async inTurn(append: SerializedAppend, limit: TimeLimit): Promise<AppendResult> {
    const { expectedRevision, streamName } = append;
    const events = append.events.map(wireEvent);
    const stream = this.options.known.of(streamName);
    let isKnownWhole = headOf(stream) === expectedRevision;
    for (;;) {
      if (!isKnownWhole) await this.readTail(stream, limit);
      const stored = alreadyStored(append, (id) => stream.find(id));
      if (stored) return this.toldAgain(stored, limit);
      const head = headOf(stream);
      if (!meetsExpectation(expectedRevision, head))
        throw new WrongExpectedRevision(streamName, expectedRevision, head);
      const answer = await this.send(streamName, events, head, limit);
      if (answer.is === 'stored') return this.keep(events, stream, answer);
      // Others were first. For an exact revision the next look at the stream shows it; otherwise a place after theirs
      // is just as good.
      isKnownWhole = false;
      if (!limit.isUp) continue;
      if (meetsExpectation(expectedRevision, answer.actual))
        throw neverSent(streamName, 'other writers were faster each time');
      throw new WrongExpectedRevision(streamName, expectedRevision, answer.actual);
    }
  }

  private async send(
    streamName: StreamName,
    events: readonly WireEvent[],
    at: ActualRevision,
    limit: TimeLimit,
  ): Promise<Answer> {
    const { connection, closing, highWater } = this.options;
    const messages = appendMessages(streamName, events, at);
    const wasThere = highWater.wasThereNow();
    const attempt = (line: Line, deadline: number) => callAppend(connection, line, messages, deadline);
    try {
      const settled = await untilAnswered(connection, attempt, { limit, signal: closing });
      if (settled.is === 'given-up') throw settled.isInDoubt ? inDoubt(streamName, settled.failure) : settled.failure;
      const { answer, wasInDoubt } = settled;
      if (answer.is === 'conflict') return answer;
      const position = positionOfWire(answer.position);
      highWater.see(position);
      // After an unknown outcome it is this same append that was stored before its answer.
      return { is: 'stored', revision: answer.revision, position, isRepeated: !wasInDoubt && wasThere(position) };
    } catch (error) {
      throw asErrorOfThePort(error);
    }
  }

  private keep(events: readonly WireEvent[], stream: KnownStream, answer: AppendResult): AppendResult {
    const { revision, position, isRepeated } = answer;
    // If the append was repeated, or others followed it, the tail is read when it is needed.
    if (revision === stream.size + events.length - 1) {
      stream.stored(events, position);
      this.options.known.grown(events.length);
    }
    return { revision, position, isRepeated };
  }

  /** The first answer; its place may have to be looked up. */
  private async toldAgain({ streamName, revision, position }: StandingEvent, limit: TimeLimit): Promise<AppendResult> {
    if (position !== undefined) return { revision, position, isRepeated: true };
    const { events } = await this.inTime(
      streamName,
      limit,
      this.options.pages.ofStream(streamName, revision, 'forwards', 1, limit),
    );
    const [event] = events;
    if (!event)
      throw new EventStoreUnavailable('damaged', `stream ${streamName} has lost revision ${String(revision)}`);
    return { revision, position: event.event.position, isRepeated: true };
  }

  private async readTail(stream: KnownStream, limit: TimeLimit): Promise<void> {
    for (;;) {
      const page = this.options.pages.ofStream(stream.name, stream.size, 'forwards', TAIL_PAGE, limit);
      const { events, isLast } = leadingOn(await this.inTime(stream.name, limit, page));
      for (const event of events) stream.read(event);
      this.options.known.grown(events.length);
      if (isLast) return;
    }
  }

  /** A server that sends a page bit by bit is not silent, and still must not take more time than the caller gave. */
  private async inTime(streamName: StreamName, limit: TimeLimit, page: Promise<StreamPage>): Promise<StreamPage> {
    const read = await limit.orElse(page, () => 'late' as const);
    if (read === 'late') throw neverSent(streamName, 'it could not be read in time');
    return read;
  }
}

type Answer = ({ readonly is: 'stored' } & AppendResult) | { readonly is: 'conflict'; readonly actual: ActualRevision };

/** Certainly nothing was written. */
const neverSent = (streamName: StreamName, why: string): EventStoreUnavailable =>
  new EventStoreUnavailable('unreachable', `nothing was appended to ${streamName}: ${why}; try again`);

const headOf = (stream: KnownStream): ActualRevision => (stream.size === 0 ? 'noStream' : stream.size - 1);

const inDoubt = (streamName: StreamName, cause: CallFailure): AppendOutcomeUnknown =>
  new AppendOutcomeUnknown(streamName, { cause });

/** A server may be configured to accept less than the port allows; its refusal counts as a malformed append. */
const asErrorOfThePort = (error: unknown): Error => {
  if (error instanceof AppendOutcomeUnknown) return error;
  const isAboutTheAppend = error instanceof CallFailure && error.kind === 'refused' && !isAboutTheStore(error);
  return isAboutTheAppend ? new InvalidAppend(error.message, { cause: error }) : unavailable(error);
};

const isAboutTheStore = ({ exception }: CallFailure): boolean =>
  exception === 'access-denied' || exception === 'stream-deleted';
