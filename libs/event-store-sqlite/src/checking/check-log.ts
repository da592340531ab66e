import { EventStoreUnavailable } from '@ecl/event-sourcing';
import type { Database } from '@ecl/sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { faultOf, StoreFault } from '../fault.js';
import { filesOf, type StoreFiles, type StoreLocation } from '../files.js';
import type { LongWork } from '../long-work.js';
import { lastPositionIn } from '../reading/last-position.js';
import { openForReading } from '../reading/open-for-reading.js';
import { SCHEMA_VERSION, schemaVersionOf } from '../schema.js';
import { unavailable } from '../unavailable.js';
import { assertNotBereft, remainsOf, shortfallOf, type Remains, type Shortfall } from './shortfall.js';
import { eventFlaw } from './event-flaw.js';
import { schemaFlaw } from './expected-schema.js';
import { LogDigest, type EventRow } from './log-digest.js';
import { wordOfSqlite } from './word-of-sqlite.js';
import { brokenFile, missingPart, positionGap, revisionGap, revisionOutOfOrder, type LogFlaw } from './log-flaw.js';

/** `file`: SQLite's own check of the file, which reports no progress. */
export type CheckPhase = 'file' | 'events' | 'streams' | 'indexes';

/** The content of a log, as far as it was found to be sound. */
export interface LogReport {
  readonly events: number;
  readonly streams: number;
  /** Hexadecimal SHA-256 over the canonical events in their order. */
  readonly sha256: string;
  readonly schemaVersion: number;
  /** The first fault; the check ended there. */
  readonly flaw?: LogFlaw;
}

/**
 * Checks the log from its file to its last event: tables and triggers as this release makes them, the structure of the
 * file, positions without a gap, every event in the form of an append today, revisions without a gap, and indexes that
 * agree with the table. It only reads, even while a ledger is running: then it checks the events that were there when
 * it began.
 *
 * @throws EventStoreUnavailable where there is no log, or one of another program or of a later release.
 */
export const checkLog = async (location: StoreLocation, work: LongWork<CheckPhase> = {}): Promise<LogReport> => {
  const files = filesOf(location);
  let db: Database;
  let remains: Remains | undefined;
  try {
    remains = remainsOf(files);
    if (!remains.hasDatabase) assertNotBereft(files, remains);
    db = openForReading(files.database);
  } catch (error) {
    const missing = missingIn(files, remains, error);
    if (missing) return { ...NOTHING, flaw: missing };
    if (error instanceof EventStoreUnavailable && error.reason === 'damaged')
      return { ...NOTHING, flaw: brokenFile(error.message) };
    throw error;
  }
  try {
    return await new LogCheck(db, { files, remains }, work).run();
  } finally {
    db.close();
  }
};

/** Why there is nothing to open, if there was a log here. */
const missingIn = (files: StoreFiles, remains: Remains | undefined, error: unknown): LogFlaw | undefined => {
  if (error instanceof StoreFault) return missingPart(error.zh, error.message);
  // A database in which nothing was created has lost all that its write-ahead log held.
  if (!remains || !(error instanceof EventStoreUnavailable) || error.reason !== 'unreachable') return undefined;
  try {
    assertNotBereft(files, { ...remains, walBytes: 0 });
    return undefined;
  } catch (bereft) {
    return missingIn(files, undefined, bereft);
  }
};

const LOOKS = 3;
const PAGE_EVENTS = 500;
const PAGE_CHARACTERS = 4 * 1024 * 1024;
const PAGE_PLACES = 20_000;
const NOTHING = { events: 0, streams: 0, sha256: new LogDigest().sum(), schemaVersion: SCHEMA_VERSION };

type Place = readonly [stream: string, revision: number, position: number];

class LogCheck {
  private readonly digest = new LogDigest();
  private last = 0;
  private events = 0;
  private streams = 0;

  constructor(
    private readonly db: Database,
    private readonly begun: { readonly files: StoreFiles; readonly remains: Remains },
    private readonly work: LongWork<CheckPhase>,
  ) {}

  async run(): Promise<LogReport> {
    const flaw = await this.firstFlaw();
    const { events, streams } = this;
    return {
      events,
      streams,
      sha256: this.digest.sum(),
      schemaVersion: schemaVersionOf(this.db),
      ...(flaw && { flaw }),
    };
  }

  private async firstFlaw(): Promise<LogFlaw | undefined> {
    try {
      const changed = schemaFlaw(this.db);
      if (changed) return changed;
      this.last = lastPositionIn(this.db);
    } catch (error) {
      return this.damage(error);
    }
    await this.tell('file', 0);
    const broken = this.wordOfSqlite('quick_check');
    try {
      const flaw = await this.flawOfEvents();
      if (broken !== undefined) return brokenFile(broken);
      if (flaw) return flaw;
      const shortfall = this.shortfall();
      if (shortfall) return missingPart(shortfall.zh, shortfall.en, shortfall.isMixed ? undefined : shortfall.last + 1);
    } catch (error) {
      const { message } = this.damage(error);
      return brokenFile(broken ?? message, this.events + 1);
    }
    try {
      const flaw = await this.flawOfStreams();
      if (flaw) return flaw;
      await this.tell('indexes', this.last);
      const disagreeing = this.wordOfSqlite('integrity_check');
      return disagreeing === undefined ? undefined : brokenFile(disagreeing);
    } catch (error) {
      return brokenFile(this.damage(error).message);
    }
  }

  private async flawOfEvents(): Promise<LogFlaw | undefined> {
    const query = this.db.prepare<[number, number], EventRow>(
      `SELECT position, stream, revision, id, type, data, metadata FROM events
       WHERE position > ? AND position <= ? ORDER BY position`,
    );
    while (this.events < this.last) {
      const page = pageOf(query.iterate(this.events, this.last));
      for (const row of page) {
        if (row.position !== this.events + 1) return positionGap(this.events + 1, row.position);
        const flaw = eventFlaw(row);
        if (flaw) return flaw;
        this.digest.add(row);
        this.events += 1;
      }
      await this.tell('events', this.events);
    }
    return undefined;
  }

  /** Asked again, because a ledger that is running may commit, or empty its write-ahead log, between two looks. */
  private shortfall(): Shortfall | undefined {
    let { remains } = this.begun;
    for (let look = 0; look < LOOKS; look += 1) {
      const found = shortfallOf(this.db, remains);
      if (!found) return undefined;
      remains = remainsOf(this.begun.files);
    }
    return shortfallOf(this.db, remains);
  }

  /** Walks the index of the streams, which holds every place in order, so that it need not remember the streams. */
  private async flawOfStreams(): Promise<LogFlaw | undefined> {
    const query = this.db
      .prepare<[string, number], Place>(
        `SELECT stream, revision, position FROM events INDEXED BY events_by_stream
         WHERE (stream, revision) > (?, ?) ORDER BY stream, revision LIMIT ${String(PAGE_PLACES)}`,
      )
      .raw();
    let [stream, revision, position]: Place = ['', -1, 0];
    let seen = 0;
    for (let page = query.all(stream, revision); page.length > 0; page = query.all(stream, revision)) {
      for (const place of page) {
        const isFirst = place[0] !== stream;
        const expected = isFirst ? 0 : revision + 1;
        const before = isFirst ? 0 : position;
        [stream, revision, position] = place;
        // While a ledger is running the index keeps growing; events from after the beginning are left to the next
        // check.
        if (position > this.last) continue;
        if (revision !== expected) return revisionGap(stream, expected, revision, position);
        if (position <= before) return revisionOutOfOrder(stream, revision, position);
        if (isFirst) this.streams += 1;
        seen += 1;
      }
      await this.tell('streams', seen);
    }
    return undefined;
  }

  /** What SQLite finds wrong, in its words; undefined for a sound file. */
  private wordOfSqlite(check: 'quick_check' | 'integrity_check'): string | undefined {
    try {
      return wordOfSqlite(this.db, check);
    } catch (error) {
      return this.damage(error).message;
    }
  }

  /** @throws EventStoreUnavailable for errors that are not damage to the file. */
  private damage(error: unknown): LogFlaw & { readonly message: string } {
    const fault = faultOf(error, this.db.name);
    if (this.work.signal?.aborted) throw error;
    if (fault.reason !== 'damaged') throw unavailable(fault, error);
    const message = error instanceof Error ? error.message : String(error);
    return { ...brokenFile(message), message };
  }

  private async tell(phase: CheckPhase, done: number): Promise<void> {
    this.work.signal?.throwIfAborted();
    this.work.progress?.({ phase, done, total: this.last });
    await nextTurn();
  }
}

const pageOf = (rows: Iterable<EventRow>): readonly EventRow[] => {
  const page: EventRow[] = [];
  let characters = 0;
  for (const row of rows) {
    page.push(row);
    characters += row.data.length + row.metadata.length;
    if (page.length >= PAGE_EVENTS || characters >= PAGE_CHARACTERS) break;
  }
  return page;
};
