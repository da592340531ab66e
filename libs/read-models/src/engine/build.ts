import { comparePositions, type Position, type RecordedEvent } from '@ecl/event-sourcing';
import type { PlainDate } from '@ecl/kernel';
import type { Database } from '@ecl/sqlite';
import {
  beginBookkeeping,
  type KnownEvent,
  BOOKKEEPING,
  type Bookkeeping,
  type BuildState,
  type Halt,
  moveBookmark,
  readBookkeeping,
  writeHalt,
  writeState,
} from './bookkeeping.js';
import { layEndedDay, readEndedDay, writeEndedDay } from './ended-day.js';
import {
  closeWriter,
  forget,
  forgettingWriterOf,
  isBusyOrFull,
  isDueToForget,
  isOfTheDisk,
  oweToForget,
  writerOf,
} from './connections.js';
import { inodeOf, type BuildFile } from './file-name.js';
import type { ReadModel } from './read-model.js';
import { Statements } from './statements.js';

const FORGET_AGAIN_MS = 200;
/** Events that change nothing here are not worth a commit each: how far the file is, it says after so many, or so much later. */
const KEEP_EVERY = 10_000;
const KEEP_AFTER_MS = 1000;

/** A file that forgets is read by people who may not see the log. */
const isForOthers = ({ forgetsAfter }: ReadModel): boolean => forgetsAfter.size > 0;

const writerFor = (model: ReadModel, { path }: BuildFile): Database =>
  isForOthers(model) ? forgettingWriterOf(path) : writerOf(path);

/** One build of a read model: its file, opened for projecting. It has one writer. */
export class Build {
  private readonly statements: Statements;
  private known: Bookkeeping;
  private forgetting: NodeJS.Timeout | undefined;
  private keeping: NodeJS.Timeout | undefined;
  /** How far the file says that it is: behind are only events that change nothing in it. */
  private kept: Position | undefined;
  private passed = 0;
  /** The last day for which it was looked what is over. */
  private endedOn: PlainDate | undefined;
  /** The last day that took something out; the file itself keeps it. */
  private tookOutOn: PlainDate | undefined;
  private readonly inode: bigint | undefined;

  private constructor(
    readonly model: ReadModel,
    readonly file: BuildFile,
    private readonly db: Database,
  ) {
    this.inode = inodeOf(file);
    this.statements = new Statements(db);
    this.known = readBookkeeping(this.statements);
    this.kept = this.known.bookmark?.position;
    if (model.ends) layEndedDay(db);
    this.tookOutOn = model.ends && readEndedDay(this.statements);
  }

  /** Creates the file with its empty tables. @throws SqliteError when the schema is not valid DDL. */
  static create(model: ReadModel, file: BuildFile): Build {
    const db = writerFor(model, file);
    const layTables = db.transaction(() => {
      db.exec(BOOKKEEPING);
      beginBookkeeping(new Statements(db), model);
      db.exec(model.schema);
    });
    try {
      layTables.immediate();
      return new Build(model, file, db);
    } catch (error) {
      db.close();
      throw error;
    }
  }

  /**
   * Undefined for a file that is damaged or was made for other tables: it cannot be continued.
   * @throws SqliteError when the disk is at fault and the file may be sound
   */
  static open(model: ReadModel, file: BuildFile): Build | undefined {
    let db: Database | undefined;
    try {
      db = writerFor(model, file);
      const build = new Build(model, file, db);
      if (build.known.version === model.version && build.known.fingerprint === model.fingerprint) {
        // The process before may have ended between a deletion and this.
        build.forgetIfDue();
        return build;
      }
    } catch (error) {
      if (isOfTheDisk(error)) {
        db?.close();
        throw error;
      }
      // The file is not a database, is truncated, or has no bookkeeping; it can be rebuilt from the log.
    }
    db?.close();
    return undefined;
  }

  get state(): BuildState {
    return this.known.state;
  }

  /** Its name still leads to the file that is open: what is projected into another one nobody reads. */
  get isInPlace(): boolean {
    return this.inode !== undefined && inodeOf(this.file) === this.inode;
  }

  get bookmark(): Bookkeeping['bookmark'] {
    return this.known.bookmark;
  }

  get position(): Position | undefined {
    return this.known.bookmark?.position;
  }

  get halt(): Halt | undefined {
    return this.known.halt;
  }

  /**
   * Projects the events after the bookmark, in one transaction with the bookmark; earlier events are already in the
   * tables. A batch that changes nothing is passed without a transaction. A failing event halts the build exactly before it: it is not skipped, and nothing after it is applied.
   * @returns how many events were projected.
   * @throws the error of a full disk, which is not the fault of an event: the same batch may come again when there is
   * space.
   */
  project(batch: readonly RecordedEvent[]): number {
    const events = this.behindTheBookmark(batch);
    if (this.halt || events.length === 0) return 0;
    if (!events.some(({ type }) => this.model.handlerOf(type))) return this.pass(events);
    const failure = this.apply(events);
    if (!failure) return events.length;
    const before = events.slice(0, failure.index);
    if (before.length > 0 && !this.apply(before)) {
      this.haltAt(failure.halt);
      return before.length;
    }
    // No event came before it, or the earlier events fail when repeated (a handler that does not depend only on its
    // event).
    this.haltAt({ ...failure.halt, position: events[0]?.position ?? failure.halt.position });
    return 0;
  }

  /** Stops here, before an event that could not be projected, or could not even be read. */
  haltAt(halt: Halt): void {
    this.known = { ...this.known, halt };
    try {
      // What went wrong names streams and values; people who may not see the log read the file.
      const kept = isForOthers(this.model) ? { ...halt, reason: '' } : halt;
      this.keepWith(() => writeHalt(this.statements, kept));
    } catch {
      // On a full disk only this process knows of the halt; readers elsewhere still see how far the tables are.
    }
  }

  /** Continues after a halt; the failed event is tried again. */
  resume(): void {
    if (!this.halt) return;
    this.transact(() => writeHalt(this.statements, undefined));
    this.known = { ...this.known, halt: undefined };
  }

  enter(state: BuildState): void {
    this.keepWith(() => writeState(this.statements, state));
    this.known = { ...this.known, state };
    // While it was built, nothing was forgotten: that would have been done over and over.
    if (state === 'live') this.forgetIfDue();
  }

  /** Whether a day is still to be asked about. */
  mayEndOn(day: PlainDate): boolean {
    return this.model.ends !== undefined && this.isLive && this.endedOn !== day;
  }

  /** Takes out what may not be read any more on a day, once a day. @returns whether there was something. */
  endOn(day: PlainDate): boolean {
    const { ends } = this.model;
    if (!ends || !this.mayEndOn(day)) return false;
    const ended = this.transact(() => {
      const count = ends(day, this.statements);
      if (count === 0) return false;
      writeEndedDay(this.statements, day);
      oweToForget(this.db);
      return true;
    });
    if (ended) this.tookOutOn = day;
    this.forgetIfDue();
    this.endedOn = day;
    return ended;
  }

  /**
   * Whether a day that is still to come took something out: the clock was wrong, and what may still be read is no longer in
   * the file. Only the log has it.
   */
  lacksWhatMayBeReadOn(day: PlainDate): boolean {
    return this.tookOutOn !== undefined && day < this.tookOutOn;
  }

  /** Says in the file how far it is. On a full disk it stays behind, and the events between are looked at again. */
  keep(): void {
    if (this.kept === this.position) return;
    try {
      this.keepWith();
    } catch (error) {
      if (!isBusyOrFull(error)) throw error;
    }
  }

  close(): void {
    clearTimeout(this.keeping);
    clearTimeout(this.forgetting);
    try {
      this.keep();
    } catch {
      // Whatever is wrong with the file, the next start finds it.
    }
    if (this.forgetting) forget(this.db);
    closeWriter(this.db);
  }

  private asKept({ position, id, streamName, revision }: RecordedEvent): KnownEvent {
    return isForOthers(this.model) ? { position, id } : { position, id, streamName, revision };
  }

  /** The same as to project them, where no handler would do anything. */
  private pass(events: readonly RecordedEvent[]): number {
    const last = events.at(-1);
    if (last) this.known = { ...this.known, bookmark: this.asKept(last) };
    this.passed += events.length;
    if (this.passed >= KEEP_EVERY) this.keep();
    else this.keeping ??= setTimeout(() => this.keepLater(), KEEP_AFTER_MS).unref();
    return events.length;
  }

  private keepLater(): void {
    this.keeping = undefined;
    try {
      this.keep();
    } catch (error) {
      this.haltBecause(error);
    }
  }

  /** Says in the file how far it is, together with something else. */
  private keepWith(write: () => void = () => undefined): void {
    const { bookmark } = this.known;
    this.transact(() => {
      if (bookmark && bookmark.position !== this.kept) moveBookmark(this.statements, this.kept, bookmark);
      write();
    });
    this.hasKept();
  }

  private hasKept(): void {
    this.kept = this.position;
    this.passed = 0;
    clearTimeout(this.keeping);
    this.keeping = undefined;
  }

  private get isLive(): boolean {
    return this.known.state === 'live';
  }

  /** While a reader is in the way, or the disk is full, it is tried again. */
  private forgetIfDue(): void {
    clearTimeout(this.forgetting);
    this.forgetting =
      !isForOthers(this.model) || !isDueToForget(this.db) || forget(this.db)
        ? undefined
        : setTimeout(() => this.forgetLater(), FORGET_AGAIN_MS).unref();
  }

  /** Nobody waits for it who could be told of a damaged file: it halts this model alone. */
  private forgetLater(): void {
    try {
      this.forgetIfDue();
    } catch (error) {
      this.forgetting = undefined;
      this.haltBecause(error);
    }
  }

  private haltBecause(error: unknown): void {
    const { position } = this;
    if (position !== undefined && !this.halt)
      this.haltAt({ position, reason: error instanceof Error ? error.message : String(error) });
  }

  private behindTheBookmark(batch: readonly RecordedEvent[]): readonly RecordedEvent[] {
    const { position } = this;
    const first = batch[0];
    if (position === undefined || !first || comparePositions(first.position, position) > 0) return batch;
    return batch.filter((event) => comparePositions(event.position, position) > 0);
  }

  private apply(events: readonly RecordedEvent[]): Failure | undefined {
    const last = events.at(-1);
    let index = 0;
    try {
      this.transact(() => {
        for (const event of events) {
          this.model.handlerOf(event.type)?.(event, this.statements);
          index += 1;
        }
        if (events.some(({ type }) => this.model.forgetsAfter.has(type))) oweToForget(this.db);
        if (last) moveBookmark(this.statements, this.kept, this.asKept(last));
      });
    } catch (error) {
      const failed = events[index] ?? last;
      if (!failed || isOutOfRoom(error)) throw error;
      return {
        index,
        halt: { position: failed.position, reason: error instanceof Error ? error.message : String(error) },
      };
    }
    if (last) this.known = { ...this.known, bookmark: this.asKept(last) };
    this.hasKept();
    if (this.isLive) this.forgetIfDue();
    return undefined;
  }

  private transact<T>(work: () => T): T {
    return this.db.transaction(work).immediate();
  }
}

const isOutOfRoom = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'SQLITE_FULL';

interface Failure {
  /** The position of the failed event. */
  readonly index: number;
  readonly halt: Halt;
}
