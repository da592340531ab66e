import { caseEventTypes, NoteEnd, type CaseEvent } from '@ecl/enforcement';
import {
  EventStoreUnavailable,
  comparePositions,
  type EventStore,
  type Position,
  type RecordedEvent,
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
  readonly alarms: readonly LawAlarm[];
}

export interface OldEndsOptions {
  readonly store: EventStore;
  readonly cases: StepTaker;
  /** Path of the file that says how far the log was looked through. */
  readonly bookmarkFile: string;
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

/** Cases are looked at when so many are open, so that a large log does not fill the memory. */
const MOST_OPEN = 20_000;

/**
 * Notes the ends of cases that ended before the ledger recorded such ends, or in a ledger of an older version. Each start looks
 * at what came since the start before; a step of this version notes the end itself. The case decides whether there is an end to note, and the
 * id of the command is made from the last event of the case: processes that do this at the same time note it once.
 */
export class OldEnds {
  private readonly open = new Map<string, RecordedEvent>();
  private last: RecordedEvent | undefined;
  private after: Position | undefined;
  private isRead = false;
  private isStopped = false;

  private constructor(
    private readonly options: Pick<OldEndsOptions, 'store' | 'cases'>,
    private readonly bookmark: BookmarkFile,
    /** The end of the log when this process started. */
    private readonly startedAt: Position | undefined,
  ) {}

  /** @throws EventStoreUnavailable */
  static async start(options: OldEndsOptions): Promise<OldEnds> {
    const bookmark = new BookmarkFile(options.bookmarkFile);
    const ends = new OldEnds(options, bookmark, await options.store.lastPosition());
    ends.after = await bookmark.placeIn(options.store);
    return ends;
  }

  /** Reads on, and notes what is to be noted; after the first look only what failed is left. @throws EventStoreUnavailable */
  async look(): Promise<EndsLookedAt> {
    const ends: NotedEnd[] = [];
    const alarms: LawAlarm[] = [];
    if (!this.isRead) {
      for await (const event of this.options.store.readAll(this.after === undefined ? {} : { after: this.after })) {
        if (this.isStopped || this.isBeyond(event)) break;
        this.take(event);
        if (this.open.size >= MOST_OPEN) await this.noteAll(ends, alarms);
      }
      this.isRead = !this.isStopped;
    }
    if (!this.isStopped) await this.noteAll(ends, alarms);
    return { ends, alarms };
  }

  /** The look that is under way comes to its end. */
  stop(): void {
    this.isStopped = true;
  }

  private isBeyond({ position }: RecordedEvent): boolean {
    return this.startedAt === undefined || comparePositions(position, this.startedAt) > 0;
  }

  private take(event: RecordedEvent): void {
    this.after = event.position;
    this.last = event;
    if (!CASE_EVENTS.has(event.type)) return;
    if (NOTHING_TO_NOTE.has(event.type)) this.open.delete(event.streamName);
    else this.open.set(event.streamName, event);
  }

  private async noteAll(ends: NotedEnd[], alarms: LawAlarm[]): Promise<void> {
    for (const [streamName, event] of [...this.open]) {
      if (this.isStopped) return;
      const caseId = caseIdOf(streamName);
      try {
        const noted = await this.note(caseId, event);
        if (noted) ends.push(noted);
        this.open.delete(streamName);
      } catch (error) {
        if (error instanceof EventStoreUnavailable) throw error;
        const message = error instanceof Error ? error.message : String(error);
        alarms.push({ caseId, limit: 'L17', subject: '', why: 'failed', message });
      }
    }
    // What failed must be found again by the next start.
    if (this.open.size === 0 && this.last) this.bookmark.keep(this.last);
  }

  private async note(caseId: string, { id, data }: RecordedEvent): Promise<NotedEnd | undefined> {
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
