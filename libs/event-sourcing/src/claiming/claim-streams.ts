import type { Instant } from '@ecl/kernel';
import { uuidV5 } from '@ecl/kernel';
import { appendSettled } from '../appending/append-settled.js';
import { WrongExpectedRevision } from '../errors.js';
import type { EventStore } from '../event-store.js';
import type { Event, RecordedEvent, StreamName } from '../event.js';
import { commandMetadata, type CommandOrigin } from '../execution/command-metadata.js';
import { OneAtATime } from '../execution/one-at-a-time.js';
import type { ActualRevision } from '../expected-revision.js';
import type { ClaimChange } from './claim.js';
import { ClaimBook } from './claim-book.js';

/** What is written into a stream of claims, and the answer for the caller when it is there. */
export interface ClaimEntry<Answer> {
  readonly events: readonly Event[];
  readonly answer: Answer;
}

/** The command for which claims are made: their events name it. */
export interface ClaimOrigin extends CommandOrigin {
  readonly digest: string;
}

interface LoadedBook {
  readonly book: ClaimBook;
  revision: ActualRevision;
}

/**
 * Streams of claims: each is read to its end before every change, and changed at the revision that was read, so that two
 * processes cannot give the same thing away.
 */
export class ClaimStreams {
  /** In the order of last use, oldest first. */
  private readonly kept = new Map<StreamName, LoadedBook>();
  private readonly queue = new OneAtATime();

  constructor(
    private readonly store: EventStore,
    private readonly read: (event: RecordedEvent) => ClaimChange | undefined,
    private readonly capacity: number,
  ) {}

  /**
   * Reads a stream, and writes what `entry` makes of it.
   * @returns undefined when somebody else wrote first, or when it must be tried later: nothing was written.
   */
  tryChange<Answer>(
    streamName: StreamName,
    origin: ClaimOrigin,
    now: Instant,
    entry: (book: ClaimBook) => Promise<ClaimEntry<Answer> | 'later'>,
  ): Promise<ClaimEntry<Answer> | undefined> {
    return this.queue.run(streamName, async () => {
      const loaded = await this.load(streamName);
      const written = await entry(loaded.book);
      if (written === 'later') return undefined;
      if (written.events.length === 0) return written;
      const isWritten = await this.append(streamName, loaded.revision, written.events, origin, now);
      return isWritten ? written : undefined;
    });
  }

  /** The book of a stream, read to its end. */
  look(streamName: StreamName): Promise<ClaimBook> {
    return this.queue.run(streamName, async () => (await this.load(streamName)).book);
  }

  private async load(streamName: StreamName): Promise<LoadedBook> {
    const loaded = this.kept.get(streamName) ?? { book: new ClaimBook(), revision: 'noStream' };
    const fromRevision = loaded.revision === 'noStream' ? 0 : loaded.revision + 1;
    for await (const event of this.store.readStream(streamName, { fromRevision })) {
      const change = this.read(event);
      if (change) loaded.book.take(change);
      loaded.revision = event.revision;
    }
    this.keep(streamName, loaded);
    return loaded;
  }

  /** @returns whether it was written; false when others wrote first. */
  private async append(
    streamName: StreamName,
    revision: ActualRevision,
    events: readonly Event[],
    origin: ClaimOrigin,
    now: Instant,
  ): Promise<boolean> {
    const metadata = commandMetadata(origin, origin.digest, now);
    const newEvents = events.map(({ type, data }, index) => ({
      // A new id for each moment: what was written at this place of a log that was restored since is another event.
      id: uuidV5(origin.commandId, JSON.stringify([streamName, revision, index, type, now])),
      type,
      data,
      metadata,
    }));
    try {
      await appendSettled(this.store, streamName, newEvents, { expectedRevision: revision });
      return true;
    } catch (error) {
      if (!(error instanceof WrongExpectedRevision)) throw error;
      const isShorter = error.actual === 'noStream' || (revision !== 'noStream' && error.actual < revision);
      if (isShorter) this.kept.delete(streamName);
      return false;
    }
  }

  private keep(streamName: StreamName, loaded: LoadedBook): void {
    this.kept.delete(streamName);
    this.kept.set(streamName, loaded);
    if (this.kept.size <= this.capacity) return;
    const [oldest] = this.kept.keys();
    if (oldest !== undefined) this.kept.delete(oldest);
  }
}
