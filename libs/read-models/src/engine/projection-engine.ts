import { chinaDateOf, epochMilliseconds, plusMilliseconds, systemClock, type Clock, type PlainDate } from '@ecl/kernel';
import type { EventStore, Position } from '@ecl/event-sourcing';
import { Subject, type Observable } from 'rxjs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Build } from './build.js';
import { chooseBuild, createBuild } from './choose-build.js';
import { isBusyOrFull } from './connections.js';
import { Feed, type FeedOptions } from './feed.js';
import { LogEnd } from './log-end.js';
import type { ModelStatus } from './model-status.js';
import { ModelUpkeep } from './model-upkeep.js';
import { isAtOrBehind, Projection } from './projection.js';
import type { ReadModel } from './read-model.js';

export interface EngineOptions {
  readonly store: EventStore;
  /** The folder of the files; local, and used only by this engine. Created if missing. */
  readonly folder: string;
  readonly models: readonly ReadModel[];
  readonly clock?: Clock;
  /**
   * The greatest number of events in one transaction. Default 1000: fast enough, and it takes about ten milliseconds of
   * the thread.
   */
  readonly batchSize?: number;
  /** Milliseconds before the n-th attempt to read a failing log. Default: doubling from 100 to 10,000, jittered. */
  readonly reconnectAfter?: (attempt: number) => number;
  /** Waits a moment after many events at the end of the log, so that the next ones come in one batch. Default: 10 milliseconds. */
  readonly rest?: () => Promise<unknown>;
}

const REST_MS = 10;

/**
 * Keeps read models up to date with the log. Each is a file; its tables and its position change in one transaction, so
 * every event is in them exactly once, no matter when the process dies. A failing event halts only the model in which
 * it failed, exactly there. The files may be deleted: they are rebuilt from the log, at the next start or, while the engine
 * runs, at its next look.
 */
export class ProjectionEngine {
  private readonly models = new Map<string, ModelUpkeep>();
  private readonly feeds = new Set<Feed>();
  private readonly changed = new Subject<string>();
  /** By name: the day on which a file was last made anew because the clock had been wrong. */
  private readonly madeAnewOn = new Map<string, PlainDate>();
  private looking: NodeJS.Timeout | undefined;
  private isEnding = false;
  /** How far the log was when a day was first seen to be over. */
  private over: { readonly day: PlainDate; readonly last: Position | undefined } | undefined;

  private readonly logEnd: LogEnd;

  constructor(private readonly options: EngineOptions) {
    const isOnTheWay = ({ isAtTheEnd, build }: Projection): boolean => !isAtTheEnd && !build.halt;
    this.logEnd = new LogEnd(options.store, () =>
      [...this.models.values()].some(({ projections }) => projections.some(isOnTheWay)),
    );
  }

  /** The name of a read model each time that its tables, position or state have changed. */
  get changes(): Observable<string> {
    return this.changed;
  }

  /** Opens or makes the files and begins to project. @throws RangeError when two models have one name. */
  async start(): Promise<void> {
    const { models, folder, store } = this.options;
    if (new Set(models.map(({ name }) => name)).size < models.length)
      throw new RangeError('two read models have the same name');
    for (const model of models) {
      const { build, replaces } = await chooseBuild(folder, model, store);
      this.models.set(model.name, new ModelUpkeep(this.projectionOf(build), replaces));
    }
    this.logEnd.start();
    this.endWhatIsOver();
    this.looking = setInterval(() => this.look(), LOOKS_MS).unref();
    this.feed(this.answering);
  }

  /** Looks what is over, and whether a file is gone. It does so every minute. */
  look(): void {
    this.endWhatIsOver();
    const gone = [...this.models].filter(([, { answering, rebuilt }]) => !rebuilt && !answering.build.isInPlace);
    if (gone.length === 0) return;
    try {
      void this.beginRebuilds(gone.map(([name]) => name));
    } catch {
      // On a full disk, or where nothing may be written, the next look tries again; health says meanwhile that they are not there.
    }
  }

  /** The status of each model for health and metrics. */
  status(): readonly ModelStatus[] {
    const now = epochMilliseconds((this.options.clock ?? systemClock).now());
    return [...this.models.values()].map((model) => model.status(now, this.logEnd.position));
  }

  /**
   * Rebuilds a read model next to the tables that answer; these stay up to date with the log meanwhile. Without a name every
   * read model, from one reading of the log; each answers from its new tables as soon as these have caught up.
   * @returns when the new tables answer and the old ones are gone.
   * @throws RebuildFailed when an event halted it, or the engine stopped: of several the first that failed, after all of them
   * have ended; RangeError for an unknown model name.
   */
  rebuild(name?: string): Promise<void> {
    return name === undefined ? this.rebuildAll() : (this.beginRebuilds([name])[0] ?? Promise.resolve());
  }

  /** Tries again the event that halted a read model, and continues. */
  resume(name: string): void {
    const { answering } = this.named(name);
    if (!answering.build.halt) return;
    answering.build.resume();
    this.feed([answering]);
  }

  /** Finishes the transaction that is under way and closes the files. */
  async stop(): Promise<void> {
    clearInterval(this.looking);
    this.logEnd.stop();
    await Promise.all([...this.feeds].map((feed) => feed.stop()));
    this.feeds.clear();
    for (const model of this.models.values()) {
      model.abandonRebuild('the engine was stopped');
      model.answering.build.close();
    }
    this.models.clear();
    this.changed.complete();
  }

  /**
   * What may be read until a day is in no file after it. Only a file that has every event recorded up to then may forget:
   * an event that it has not read yet, recorded before the day was over, may be about what would be gone. What is written later
   * puts nothing off, or a log that is never at rest would end no day.
   */
  private endWhatIsOver(): void {
    const today = dayThatAllHaveReached(this.options.clock ?? systemClock);
    if (this.isEnding || !this.answering.some(({ build }) => build.mayEndOn(today))) return;
    if (this.over?.day === today) {
      this.endOn(today, this.over.last);
      return;
    }
    this.isEnding = true;
    // Asked after the day was taken: whatever was recorded before is not beyond it.
    void this.options.store
      .lastPosition()
      .then((last) => {
        this.over = { day: today, last };
        this.endOn(today, last);
      })
      // Without the log nobody knows what is missing: the next look tries again.
      .catch(() => undefined)
      .finally(() => (this.isEnding = false));
  }

  private endOn(today: PlainDate, last: Position | undefined): void {
    for (const answering of this.answering)
      try {
        const { build } = answering;
        if (!isAtOrBehind(last, build.position)) continue;
        if (build.lacksWhatMayBeReadOn(today)) this.makeAnew(build, today);
        else if (build.endOn(today)) this.changed.next(build.model.name);
      } catch (error) {
        // Somebody holds the file, or the disk is full: the next look tries again. Any other fault is this file's alone.
        if (!isBusyOrFull(error)) this.haltHere(answering, error);
      }
  }

  private async rebuildAll(): Promise<void> {
    const ended = await Promise.allSettled(this.beginRebuilds([...this.models.keys()]));
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  }

  /** One that is being rebuilt already goes on. */
  private beginRebuilds(names: readonly string[]): readonly Promise<void>[] {
    const begun: Projection[] = [];
    try {
      return names.map((name) => {
        const model = this.named(name);
        if (model.rebuilt) return model.rebuilt;
        const { build } = model.answering;
        const projection = this.projectionOf(createBuild(this.options.folder, build.model, build.file));
        begun.push(projection);
        return model.beginRebuild(projection);
      });
    } finally {
      // Those that had begun when the disk was full go on.
      this.feed(begun);
    }
  }

  private get answering(): readonly Projection[] {
    return [...this.models.values()].map(({ answering }) => answering);
  }

  /** Tried once a day: one that fails would fail again at each look. */
  private makeAnew({ model: { name } }: Build, today: PlainDate): void {
    if (this.madeAnewOn.get(name) === today) return;
    // What throws at once, on a full disk for one, is tried again at the next look.
    const made = this.rebuild(name);
    this.madeAnewOn.set(name, today);
    void made;
  }

  private haltHere({ build }: Projection, error: unknown): void {
    const { position } = build;
    const reason = error instanceof Error ? error.message : String(error);
    if (position !== undefined && !build.halt) build.haltAt({ position, reason });
    this.changed.next(build.model.name);
  }

  private named(name: string): ModelUpkeep {
    const model = this.models.get(name);
    if (!model) throw new RangeError(`there is no read model "${name}"`);
    return model;
  }

  private projectionOf(build: Build): Projection {
    return new Projection(build, () => {
      const model = this.models.get(build.model.name);
      model?.goLive();
      if (model?.successor?.build === build && build.halt) model.abandonRebuild(build.halt.reason);
      this.changed.next(build.model.name);
    });
  }

  /** One feed for all projections at the same place. */
  private feed(projections: readonly Projection[]): void {
    const places = new Map<Position | undefined, Feed>();
    for (const projection of projections) {
      const { position } = projection.build;
      const feed = places.get(position) ?? new Feed(position, this.feedOptions);
      places.set(position, feed);
      feed.add(projection);
    }
    for (const feed of places.values()) {
      this.feeds.add(feed);
      feed.start();
    }
  }

  private get feedOptions(): FeedOptions {
    const { store, batchSize = 1000, reconnectAfter = jitteredDoubling, rest = () => sleep(REST_MS) } = this.options;
    return { store, batchSize, reconnectAfter, rest, onBatch: (feed) => this.afterBatch(feed) };
  }

  private afterBatch(feed: Feed): void {
    for (const model of this.models.values()) {
      const replaced = model.switchToRebuild();
      if (!replaced) continue;
      for (const each of this.feeds) each.remove(replaced);
      this.changed.next(replaced.build.model.name);
    }
    this.endWhatIsOver();
    const other = [...this.feeds].find((candidate) => feed.canJoin(candidate));
    if (other) feed.join(other);
    for (const each of this.feeds) if (each.isStopped) this.feeds.delete(each);
  }
}

/** Clocks of machines differ: another process may still record events of a day that is over here. */
const SKEW_MS = 5 * 60_000;
const dayThatAllHaveReached = (clock: Clock): PlainDate => chinaDateOf(plusMilliseconds(clock.now(), -SKEW_MS));

/** How often it is looked whether a day is over. */
const LOOKS_MS = 60_000;

const jitteredDoubling = (attempt: number): number => Math.random() * Math.min(10_000, 100 * 2 ** (attempt - 1));
