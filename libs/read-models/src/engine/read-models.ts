import type { Position } from '@ecl/event-sourcing';
import { filter, firstValueFrom, merge, timer, type Observable } from 'rxjs';
import type { Bookkeeping, Halt } from './bookkeeping.js';
import type { ModelStatus } from './model-status.js';
import { answeringBuild, type OpenBuild } from './open-build.js';
import { isAtOrBehind } from './projection.js';
import { ReadModelBehind, ReadModelHalted, ReadModelMissing } from './read-model-errors.js';
import type { ReadModel } from './read-model.js';
import type { Queries } from './statements.js';

/** How complete an answer is. */
export interface AnswerStatus {
  /** `building`: the log has not been read to its end yet, so there is more than this. `halted`: nothing newer will come. */
  readonly state: 'live' | 'building' | 'halted';
  readonly halt: Halt | undefined;
}

export interface Answer<T> {
  /** The answer includes every event up to this one, and none after it; undefined before the first. */
  readonly asOfPosition: Position | undefined;
  readonly status: AnswerStatus;
  readonly value: T;
}

export interface ReadModelsOptions {
  /**
   * The changes of the engine, if it runs in this process: a waiting query is woken at once instead of polling every 20
   * ms.
   */
  readonly changes?: Observable<string>;
  /**
   * The status of the engine, if it runs in this process: a file says only within a second that it passed events which change
   * nothing in it.
   */
  readonly status?: () => readonly Pick<ModelStatus, 'name' | 'answersTo'>[];
}

/** The query side: opens the files of an engine, in its process or another, read-only. */
export class ReadModels {
  private readonly opened = new Map<ReadModel, OpenReadModel>();

  constructor(
    private readonly folder: string,
    private readonly options: ReadModelsOptions = {},
  ) {}

  open(model: ReadModel): OpenReadModel {
    const known = this.opened.get(model);
    if (known) return known;
    const opened = new OpenReadModel(this.folder, model, this.options);
    this.opened.set(model, opened);
    return opened;
  }

  close(): void {
    for (const model of this.opened.values()) model.close();
    this.opened.clear();
  }
}

const LOOK_EVERY_MS = 20;

/** One read model, to be queried. */
export class OpenReadModel {
  private build: OpenBuild | undefined;

  constructor(
    private readonly folder: string,
    private readonly model: ReadModel,
    private readonly engine: ReadModelsOptions,
  ) {}

  /**
   * Runs a query over the tables of one moment. It is synchronous, so that nothing is held open between two queries.
   * @throws ReadModelMissing
   */
  read<T>(query: (db: Queries) => T): Answer<T> {
    for (;;) {
      const build = this.current();
      // Asked before the tables are read: they have at least that much.
      const reached = this.engine.status?.().find(({ name }) => name === this.model.name)?.answersTo;
      const answer = build.read((db, about) =>
        about.state === 'superseded' ? undefined : answerOf(about, reached, query(db)),
      );
      if (answer) return answer;
      this.close();
    }
  }

  /**
   * Waits until the event at a position is in the tables: with the position of an append, the caller reads its own
   * writes.
   * @throws ReadModelBehind after `timeoutMs`; ReadModelHalted at once, when the model is halted before it; ReadModelMissing
   */
  async atLeast(position: Position, timeoutMs: number): Promise<void> {
    const giveUpAt = performance.now() + timeoutMs;
    for (;;) {
      const { asOfPosition, status } = this.read(() => undefined);
      if (isAtOrBehind(position, asOfPosition)) return;
      if (status.halt) throw new ReadModelHalted(this.model.name, status.halt);
      const left = giveUpAt - performance.now();
      if (left <= 0) throw new ReadModelBehind(this.model.name, position, asOfPosition);
      await this.nextChange(Math.min(left, LOOK_EVERY_MS));
    }
  }

  close(): void {
    this.build?.close();
    this.build = undefined;
  }

  private current(): OpenBuild {
    if (this.build && !this.build.isInPlace) this.close();
    this.build ??= answeringBuild(this.folder, this.model);
    if (!this.build) throw new ReadModelMissing(this.model.name, this.model.version);
    return this.build;
  }

  private async nextChange(atMostMs: number): Promise<void> {
    const ownChanges = this.engine.changes?.pipe(filter((name) => name === this.model.name)) ?? [];
    await firstValueFrom(merge(ownChanges, timer(atMostMs)));
  }
}

const answerOf = <T>({ bookmark, halt, state }: Bookkeeping, reached: Position | undefined, value: T): Answer<T> => ({
  asOfPosition: isAtOrBehind(reached, bookmark?.position) ? bookmark?.position : reached,
  status: { state: halt ? 'halted' : state === 'building' ? 'building' : 'live', halt },
  value,
});
