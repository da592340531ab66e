import { ChildProcess } from '../child-process.js';

/** A program that is started, killed with -9 while it works, and started again. */
export interface Lives {
  readonly script: string;
  readonly args: readonly string[];
  readonly count: number;
  /** Resolves when a life must end. */
  readonly untilDeath: (child: ChildProcess) => Promise<unknown>;
  /** Called when a life is over, with every complete line of its output. */
  readonly afterEach?: (lines: readonly string[]) => Promise<void> | void;
}

/** Lives all lives, one after the other, or those until the end. */
export const liveAndDie = async (
  { script, args, count, untilDeath, afterEach }: Lives,
  end: AbortSignal,
): Promise<void> => {
  for (let life = 0; life < count; life += 1) {
    end.throwIfAborted();
    const child = new ChildProcess(script, args);
    // What waits for its lines would wait for ever for those of a child that finds no server any more.
    const dieEarly = () => void child.kill();
    end.addEventListener('abort', dieEarly);
    try {
      await untilDeath(child);
    } finally {
      end.removeEventListener('abort', dieEarly);
      await child.kill();
    }
    await afterEach?.(child.lines);
  }
};

/**
 * Waits for all of them, even if one has failed, so that none is left behind. The first failure ends the others.
 *
 * @param testEnd ends them all
 * @throws the first failure
 */
export const allOver = async (
  testEnd: AbortSignal,
  begin: (end: AbortSignal) => readonly Promise<void>[],
): Promise<void> => {
  const failure = new AbortController();
  const lives = begin(AbortSignal.any([testEnd, failure.signal]));
  try {
    await Promise.all(lives);
  } catch (error) {
    failure.abort(error);
    await Promise.allSettled(lives);
    throw error;
  }
};
