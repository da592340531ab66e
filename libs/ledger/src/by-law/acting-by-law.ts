import type { EventStore } from '@ecl/event-sourcing';
import { chinaDateOf, type Clock, type Instant, type PlainDate } from '@ecl/kernel';
import {
  caseRegister,
  ReadModelMissing,
  runOutClocks,
  type Queries,
  type ReadModels,
  type RunOutClock,
} from '@ecl/read-models';
import { exhaustMap, from, timer, type Subscription } from 'rxjs';
import type { StepTaker } from '../ledger.js';
import { actByLaw, type ActsOfLaw, type LawAlarm } from './act-by-law.js';
import { ClocksOfOthers } from './clocks-of-others.js';
import { OldEnds, type NotedEnd } from './old-ends.js';

/** A day that is over waits for at most so long until it is acted upon. */
const LOOK_EVERY_MS = 60_000;

export interface ActingByLawOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly cases: StepTaker;
  readonly readModels: ReadModels;
  /** Path of the file that says how far the log was looked through for ends that nobody noted. */
  readonly bookmarkFile: string;
  readonly onAlarm: (alarm: LawAlarm) => void;
  readonly looks: 'everyMinute' | 'whenAsked';
}

/** What one look led to. */
export interface LookOfLaw extends ActsOfLaw {
  /** Ends of cases of an old log that were noted now. */
  readonly ends: readonly NotedEnd[];
}

/**
 * Looks every minute which time limits are over, and records what the law brought about; notes ends of cases that an old log lacks. Every process of a ledger does this,
 * without a leader and without a lock.
 */
export class ActingByLaw {
  private subscription: Subscription | undefined;
  private looking: Promise<unknown> = Promise.resolve();
  private readonly standing = new Map<string, LawAlarm>();
  private lastLookedAt: Instant | undefined;

  private constructor(
    private readonly options: ActingByLawOptions,
    private readonly others: ClocksOfOthers,
    private readonly oldEnds: OldEnds,
  ) {}

  static async start(options: ActingByLawOptions): Promise<ActingByLaw> {
    const oldEnds = await OldEnds.start(options);
    const acting = new ActingByLaw(options, await ClocksOfOthers.follow(options.store, options.clock), oldEnds);
    if (options.looks === 'everyMinute')
      acting.subscription = timer(0, LOOK_EVERY_MS)
        .pipe(exhaustMap(() => from(acting.look().catch(() => undefined))))
        .subscribe();
    return acting;
  }

  /** Looks once. Two looks of one process do not run at the same time. @throws EventStoreUnavailable */
  look(): Promise<LookOfLaw> {
    const look = this.looking.catch(() => undefined).then(() => this.lookOnce());
    this.looking = look;
    return look;
  }

  /** When it last looked, and what it could not act upon then. */
  status(): { readonly lastLookedAt: Instant | undefined; readonly alarms: readonly LawAlarm[] } {
    return { lastLookedAt: this.lastLookedAt, alarms: [...this.standing.values()] };
  }

  async stop(): Promise<void> {
    this.subscription?.unsubscribe();
    this.others.stop();
    this.oldEnds.stop();
    await this.looking.catch(() => undefined);
  }

  private async lookOnce(): Promise<LookOfLaw> {
    const now = this.others.now();
    const runOut = this.runOutOn(chinaDateOf(now));
    const acts = await actByLaw({ cases: this.options.cases, runOut, now });
    const { ends, alarms: atEnds } = await this.oldEnds.look();
    const alarms = [...acts.alarms, ...atEnds];
    this.keep(alarms);
    this.lastLookedAt = this.options.clock.now();
    return { ...acts, ends, alarms };
  }

  /**
   * Each alarm is given once. It stands until a look no longer finds it; that calendars differ stands until the next start,
   * because no step of a case cures it.
   */
  private keep(alarms: readonly LawAlarm[]): void {
    const before = new Map(this.standing);
    this.standing.clear();
    for (const [key, alarm] of before) if (alarm.why === 'calendarsDiffer') this.standing.set(key, alarm);
    for (const alarm of alarms) {
      const key = JSON.stringify(alarm);
      this.standing.set(key, alarm);
      if (!before.has(key)) this.options.onAlarm(alarm);
    }
  }

  /** A read model that is not there yet lists nothing; the next look finds what is due. */
  private *runOutOn(today: PlainDate): Generator<RunOutClock> {
    let after: Parameters<typeof runOutClocks>[2] = {};
    for (;;) {
      const page = this.read((db) => runOutClocks(db, today, after));
      yield* page?.rows ?? [];
      if (page?.next === undefined) return;
      after = { after: page.next };
    }
  }

  private read<T>(query: (db: Queries) => T): T | undefined {
    try {
      return this.options.readModels.open(caseRegister).read(query).value;
    } catch (error) {
      if (error instanceof ReadModelMissing) return undefined;
      throw error;
    }
  }
}
