import type { Position } from '@ecl/event-sourcing';
import { retire } from './connections.js';
import type { BuildFile } from './file-name.js';
import type { ModelState, ModelStatus } from './model-status.js';
import { progressOf } from './progress.js';
import type { Projection } from './projection.js';

/** A rebuild that could not be finished; the previous build continues to answer. */
export class RebuildFailed extends Error {
  override readonly name = 'RebuildFailed';
  constructor(
    readonly readModel: string,
    readonly reason: string,
    readonly position: Position | undefined,
  ) {
    super(`${readModel} could not be rebuilt: ${reason}`);
  }
}

interface Rebuild {
  readonly projection: Projection;
  readonly finished: Promise<void>;
  readonly succeed: () => void;
  readonly fail: (error: RebuildFailed) => void;
}

/** One read model under the engine: the build that answers, and possibly one that will replace it. */
export class ModelUpkeep {
  private current: Projection;
  private rebuild: Rebuild | undefined;
  private givenUpAt: Position | undefined;

  /** @param replaces files of earlier versions that answer until this build has caught up */
  constructor(
    current: Projection,
    private replaces: readonly BuildFile[],
  ) {
    this.current = current;
  }

  get answering(): Projection {
    return this.current;
  }

  get successor(): Projection | undefined {
    return this.rebuild?.projection;
  }

  get projections(): readonly Projection[] {
    return this.rebuild ? [this.current, this.rebuild.projection] : [this.current];
  }

  get rebuilt(): Promise<void> | undefined {
    return this.rebuild?.finished;
  }

  beginRebuild(projection: Projection): Promise<void> {
    let [succeed, fail]: [() => void, (error: RebuildFailed) => void] = [() => undefined, () => undefined];
    const finished = new Promise<void>((resolve, reject) => ([succeed, fail] = [resolve, reject]));
    // The caller that asked for the rebuild may not wait for it, and its failure must not end the process.
    finished.catch(() => undefined);
    this.rebuild = { projection, finished, succeed, fail };
    this.givenUpAt = undefined;
    return finished;
  }

  /** Finishes a build that has caught up, and removes the files that answered meanwhile. */
  goLive(): void {
    const { build, hasCaughtUp } = this.current;
    if (build.state !== 'building' || !hasCaughtUp) return;
    build.enter('live');
    for (const file of this.replaces) retire(file);
    this.replaces = [];
  }

  /**
   * Lets a rebuild that has caught up replace the previous build.
   * @returns the replaced projection, closed and removed, so that nothing is projected into it any more.
   */
  switchToRebuild(): Projection | undefined {
    const { rebuild } = this;
    if (!rebuild?.projection.hasCaughtUp || !rebuild.projection.isLevelWith(this.current)) return undefined;
    const replaced = this.current;
    // The order matters: from this point the newest live file answers, and a crash leaves at most one extra file.
    rebuild.projection.build.enter('live');
    this.current = rebuild.projection;
    this.rebuild = undefined;
    replaced.build.close();
    retire(replaced.build.file);
    rebuild.succeed();
    return replaced;
  }

  /** Gives a rebuild up. @returns its projection, whose file is removed. */
  abandonRebuild(reason: string): Projection | undefined {
    const { rebuild } = this;
    if (!rebuild) return undefined;
    const { build } = rebuild.projection;
    this.rebuild = undefined;
    this.givenUpAt = build.halt?.position;
    build.close();
    retire(build.file);
    rebuild.fail(new RebuildFailed(build.model.name, reason, build.halt?.position ?? build.position));
    return rebuild.projection;
  }

  /** @param end of the log, as far as it is known */
  status(now: number, end: Position | undefined): ModelStatus {
    const { build, throughput, recordedAt, isAtTheEnd } = this.current;
    const { isInPlace } = build;
    return {
      name: build.model.name,
      version: build.model.version,
      state: stateOf(this.current, isInPlace),
      position: build.position,
      answersTo: build.state === 'live' && isInPlace ? build.position : undefined,
      halt: build.halt,
      projected: throughput.count,
      eventsPerSecond: throughput.perSecond,
      lagMs: isAtTheEnd || recordedAt === undefined ? 0 : Math.max(0, now - Date.parse(recordedAt)),
      progress: isAtTheEnd ? undefined : progressOf(this.current.reading, end),
      rebuild: this.successor && {
        position: this.successor.build.position,
        eventsPerSecond: this.successor.throughput.perSecond,
        progress: progressOf(this.successor.reading, end),
      },
      rebuildGivenUpAt: this.givenUpAt,
    };
  }
}

const stateOf = ({ build, isConnected, isAtTheEnd }: Projection, isInPlace: boolean): ModelState => {
  if (build.halt) return 'halted';
  if (!isConnected) return 'disconnected';
  if (build.state === 'building' || !isInPlace) return 'building';
  return isAtTheEnd ? 'following' : 'catching-up';
};
