import { caseEventTypes, NoteEnd, type CaseEvent } from '@ecl/enforcement';
import {
  EventStoreUnavailable,
  comparePositions,
  type Bookmark,
  type EventStore,
  type Position,
  type RecordedEvent,
  type StreamName,
} from '@ecl/event-sourcing';
import { uuidV5, type Instant, type PlainDate } from '@ecl/kernel';
import { BookmarkFile } from '../bookmark-file.js';
import { caseIdOf } from '../case-stream.js';
import type { StepTaker } from '../ledger.js';
import { THE_LEDGER, type LawAlarm } from './act-by-law.js';

/** An end of a case that was noted now, or that was undone, as the record says it. */
export interface NotedEnd {
  readonly caseId: string;
  /** The parties for whom the case has ended. */
  readonly partyIds: readonly string[];
  /** Since when the closure form is due; undefined while the case goes on for others. */
  readonly lastEndedOn: PlainDate | undefined;
}

export interface EndsLookedAt {
  readonly ends: readonly NotedEnd[];
  /** Of all cases that cannot be asked. */
  readonly alarms: readonly LawAlarm[];
}

export interface OldEndsOptions {
  readonly store: EventStore;
  readonly cases: StepTaker;
  /** Path of the file that says how far the log was looked through. */
  readonly bookmarkFile: string;
  /** Default: what takes about a second. */
  readonly pieces?: PiecesOfWork;
}

const CASE_EVENTS: ReadonlySet<string> = new Set(caseEventTypes.map(({ name }) => name));
/** After these there is nothing to note: a ledger that writes them notes every end, or the closure form is made. */
const NOTHING_TO_NOTE: ReadonlySet<string> = new Set<CaseEvent['type']>([
  'EndReached',
  'EndUndone',
  'CaseClosureProposed',
  'CaseClosed',
  'CaseArchived',
]);

/** How much is done at once. */
export interface PiecesOfWork {
  /** Events that one look reads. */
  readonly read: number;
  /** Cases that one look asks. */
  readonly asked: number;
  /** Cases that may wait while the log is read. The one whose last event is oldest is asked first, so that most are asked once. */
  readonly waiting: number;
}

const PIECES: PiecesOfWork = { read: 5_000, asked: 200, waiting: 20_000 };

/**
 * Notes the ends of cases that ended before the ledger recorded such ends, or in a ledger of an older version. Each start looks
 * at what came since the start before; a step of this version notes the end itself. The case decides whether there is an end to note, and the
 * id of the command is made from the last event of the case: processes that do this at the same time note it once.
 *
 * A look does one piece of this, because a log may be large. After each piece the place is kept, with the cases that could not be asked.
 */
export class OldEnds {
  /** Cases to ask, each with its last event that was read; undefined where an earlier process read it and could not ask. */
  private readonly waiting = new Map<StreamName, Bookmark | undefined>();
  /** Cases that could not be asked; the first was asked longest ago. */
  private readonly failed = new Map<StreamName, LawAlarm>();
  private after: Bookmark | undefined;
  private isRead = false;
  private isStopped = false;
  private kept = '';

  private constructor(
    private readonly options: Pick<OldEndsOptions, 'store' | 'cases'>,
    private readonly pieces: PiecesOfWork,
    private readonly bookmark: BookmarkFile,
    /** Before it, every case was asked or is on the list of those that could not be. */
    private place: Bookmark | undefined,
    /** The end of the log when this process started. */
    private readonly startedAt: Position | undefined,
  ) {
    this.after = place;
    if (place) for (const streamName of bookmark.left()) this.waiting.set(streamName, undefined);
  }

  /** @throws EventStoreUnavailable */
  static async start({ store, cases, bookmarkFile, pieces = PIECES }: OldEndsOptions): Promise<OldEnds> {
    const bookmark = new BookmarkFile(bookmarkFile);
    const startedAt = await store.lastPosition();
    const place = (await bookmark.placeIn(store)) === undefined ? undefined : bookmark.kept();
    return new OldEnds({ store, cases }, pieces, bookmark, place, startedAt);
  }

  /** Nothing is left but cases that could not be asked. */
  get isDone(): boolean {
    return this.isRead && this.waiting.size === 0;
  }

  /** Of each case that could not be asked, also where the look was broken off. */
  get alarms(): readonly LawAlarm[] {
    return [...this.failed.values()];
  }

  /** Does the next piece; when all is done, asks again what failed. @throws EventStoreUnavailable */
  async look(): Promise<EndsLookedAt> {
    const ends: NotedEnd[] = [];
    try {
      if (this.isDone) await this.askAll([...this.failed.keys()].slice(0, this.pieces.asked), ends);
      else {
        if (!this.isRead && this.tooMany === 0) await this.readOn();
        await this.askAll([...this.waiting.keys()].slice(0, Math.min(this.tooMany, this.pieces.asked)), ends);
      }
    } finally {
      this.keepPlace();
    }
    return { ends, alarms: this.alarms };
  }

  /** The look that is under way comes to its end. */
  stop(): void {
    this.isStopped = true;
  }

  private async readOn(): Promise<void> {
    const after = this.after ? { after: this.after.position } : {};
    let read = 0;
    for await (const event of this.options.store.readAll({ ...after, maxCount: this.pieces.read })) {
      if (this.isStopped) return;
      if (this.isBeyond(event)) break;
      this.take(event);
      read += 1;
    }
    this.isRead = read < this.pieces.read;
  }

  private isBeyond({ position }: RecordedEvent): boolean {
    return this.startedAt === undefined || comparePositions(position, this.startedAt) > 0;
  }

  private take({ type, streamName, position, id, revision }: RecordedEvent): void {
    this.after = { position, id, streamName, revision };
    if (!CASE_EVENTS.has(type)) return;
    // Set anew it comes last: the map is in the order of the last events.
    this.waiting.delete(streamName);
    if (!NOTHING_TO_NOTE.has(type)) this.waiting.set(streamName, this.after);
  }

  /** Cases that must be asked before more is read. */
  private get tooMany(): number {
    return Math.max(0, this.waiting.size - (this.isRead ? 0 : this.pieces.waiting));
  }

  private async askAll(streamNames: readonly StreamName[], ends: NotedEnd[]): Promise<void> {
    for (const streamName of streamNames) {
      if (this.isStopped) return;
      const noted = await this.ask(streamName);
      if (noted) ends.push(noted);
      this.place = this.waiting.get(streamName) ?? this.place;
      this.waiting.delete(streamName);
    }
  }

  private async ask(streamName: StreamName): Promise<NotedEnd | undefined> {
    const caseId = caseIdOf(streamName);
    try {
      const noted = await this.note(caseId, streamName);
      this.failed.delete(streamName);
      return noted;
    } catch (error) {
      if (error instanceof EventStoreUnavailable) throw error;
      const message = error instanceof Error ? error.message : String(error);
      this.failed.delete(streamName);
      this.failed.set(streamName, { caseId, limit: 'L17', subject: '', why: 'failed', message });
      return undefined;
    }
  }

  /** What failed, and what an earlier process could not ask, is found again by the next start. */
  private keepPlace(): void {
    if (this.waiting.size === 0) this.place = this.after;
    const unasked = [...this.waiting].flatMap(([streamName, event]) => (event ? [] : [streamName]));
    const left = [...new Set([...unasked, ...this.failed.keys()])];
    const kept = JSON.stringify([this.place?.position, left]);
    if (!this.place || kept === this.kept) return;
    try {
      this.bookmark.keep(this.place, left);
      this.kept = kept;
    } catch {
      // The disk is full, or the folder is gone: the next look tries again, and the next start reads more than it must.
    }
  }

  /** The last event is looked up: the log may have been read up to an earlier one only. */
  private async lastOf(streamName: StreamName): Promise<RecordedEvent | undefined> {
    const last = this.options.store.readStream(streamName, { direction: 'backwards', maxCount: 1 });
    for await (const event of last) return event;
    return undefined;
  }

  private async note(caseId: string, streamName: StreamName): Promise<NotedEnd | undefined> {
    const last = await this.lastOf(streamName);
    if (!last || !CASE_EVENTS.has(last.type) || NOTHING_TO_NOTE.has(last.type)) return undefined;
    const { id, data } = last;
    const { occurredAt } = data as { readonly occurredAt: Instant };
    const answer = await this.options.cases.execute(caseId, NoteEnd({ occurredAt }), {
      actor: THE_LEDGER,
      commandId: uuidV5(id, 'note-end'),
      causationId: id,
      isAskedByNobody: true,
    });
    if (answer.is === 'refused' || answer.isRepeated) return undefined;
    const reached = answer.events.flatMap((event) => {
      const { type, data: said } = event as unknown as CaseEvent;
      return type === 'EndReached' ? [said] : [];
    });
    return {
      caseId,
      partyIds: reached.flatMap(({ ends }) => ends.map(({ partyId }) => partyId)),
      lastEndedOn: reached.map(({ lastEndedOn }) => lastEndedOn).find((day) => day !== undefined),
    };
  }
}
