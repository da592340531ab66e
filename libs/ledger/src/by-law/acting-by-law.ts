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
import { defer, exhaustMap, expand, from, ReplaySubject, switchMap, take, tap, timer, type Subscription } from 'rxjs';
import type { StepTaker } from '../ledger.js';
import { actByLaw, type ActsOfLaw, type LawAlarm } from './act-by-law.js';
import { ClocksOfOthers } from './clocks-of-others.js';
import { OldEnds, type NotedEnd } from './old-ends.js';
import { StandingAlarms } from './standing-alarms.js';

/** A day that is over waits for at most so long until it is acted upon. */
const LOOK_EVERY_MS = 60_000;
/** While an old log is read, so much time is left to steps and lists after each piece. */
const BETWEEN_PIECES_MS = 50;

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

/** What a look at everything led to. */
export interface LookOfLaw extends ActsOfLaw {
  /** Ends of cases of an old log that were noted now. */
  readonly ends: readonly NotedEnd[];
}

/**
 * Looks every minute which time limits are over, and records what the law brought about. Apart from that, and never in its way, it notes ends of
 * cases that an old log lacks. Every process of a ledger does both, without a leader and without a lock.
 */
export class ActingByLaw {
  private readonly subscriptions: Subscription[] = [];
  private readonly alarmsAtLimits: StandingAlarms;
  private readonly alarmsAtEnds: StandingAlarms;
  private acting: Promise<unknown> = Promise.resolve();
  private noting: Promise<unknown> = Promise.resolve();
  private lastLookedAt: Instant | undefined;
  private isStopped = false;

  private constructor(
    private readonly options: ActingByLawOptions,
    private readonly others: ClocksOfOthers,
    private readonly oldEnds: OldEnds,
  ) {
    this.alarmsAtLimits = new StandingAlarms(options.onAlarm);
    this.alarmsAtEnds = new StandingAlarms(options.onAlarm);
  }

  static async start(options: ActingByLawOptions): Promise<ActingByLaw> {
    const oldEnds = await OldEnds.start(options);
    const acting = new ActingByLaw(options, await ClocksOfOthers.follow(options.store, options.clock), oldEnds);
    if (options.looks === 'everyMinute') acting.lookEveryMinute();
    return acting;
  }

  /** Acts upon limits that are over, then notes every end that an old log lacks. @throws EventStoreUnavailable */
  async look(): Promise<LookOfLaw> {
    const acts = await this.act();
    const ends: NotedEnd[] = [];
    do ends.push(...(await this.noteEnds()));
    while (!this.oldEnds.isDone && !this.isStopped);
    return { ...acts, ends, alarms: [...acts.alarms, ...this.oldEnds.alarms] };
  }

  /** Acts upon the limits that are over. Two such looks of one process do not run at the same time. @throws EventStoreUnavailable */
  act(): Promise<ActsOfLaw> {
    const acts = this.acting.catch(() => undefined).then(() => this.actOnce());
    this.acting = acts;
    return acts;
  }

  /** When it last looked at the limits, and what it could not act upon. */
  status(): { readonly lastLookedAt: Instant | undefined; readonly alarms: readonly LawAlarm[] } {
    return { lastLookedAt: this.lastLookedAt, alarms: [...this.alarmsAtLimits.all, ...this.alarmsAtEnds.all] };
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    for (const subscription of this.subscriptions) subscription.unsubscribe();
    this.others.stop();
    this.oldEnds.stop();
    await Promise.all([this.acting, this.noting].map((work) => work.catch(() => undefined)));
  }

  /** Limits come first, also at the start: only then the old log is read, piece by piece. */
  private lookEveryMinute(): void {
    const first = new ReplaySubject<true>(1);
    const acting = timer(0, LOOK_EVERY_MS).pipe(
      exhaustMap(() => from(this.act().catch(() => undefined))),
      tap(() => first.next(true)),
    );
    const piece = defer(() =>
      from(
        this.noteEnds().then(
          () => this.oldEnds.isDone,
          () => true,
        ),
      ),
    );
    const noting = piece.pipe(
      expand((rests) => timer(rests ? LOOK_EVERY_MS : BETWEEN_PIECES_MS).pipe(switchMap(() => piece))),
    );
    this.subscriptions.push(
      acting.subscribe(),
      first
        .pipe(
          take(1),
          switchMap(() => noting),
        )
        .subscribe(),
    );
  }

  private async actOnce(): Promise<ActsOfLaw> {
    const now = this.others.now();
    const runOut = this.runOutOn(chinaDateOf(now));
    const onAlarm = (alarm: LawAlarm) => this.alarmsAtLimits.raise(alarm);
    const acts = await actByLaw({ cases: this.options.cases, runOut, now, onAlarm });
    this.alarmsAtLimits.keepOnly(acts.alarms);
    this.lastLookedAt = this.options.clock.now();
    return acts;
  }

  /** One piece. @throws EventStoreUnavailable */
  private noteEnds(): Promise<readonly NotedEnd[]> {
    const ends = this.noting.catch(() => undefined).then(() => this.noteOnce());
    this.noting = ends;
    return ends;
  }

  private async noteOnce(): Promise<readonly NotedEnd[]> {
    try {
      return (await this.oldEnds.look()).ends;
    } finally {
      for (const alarm of this.oldEnds.alarms) this.alarmsAtEnds.raise(alarm);
      this.alarmsAtEnds.keepOnly(this.oldEnds.alarms);
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
