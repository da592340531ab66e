import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FollowingReadModels } from './read-models-here.js';

export type ToReadModels = { readonly is: 'catchUp'; readonly position: string } | { readonly is: 'stop' };
export interface FromReadModels {
  readonly is: 'following' | 'caughtUp';
}

/**
 * The read models, kept up in a thread of their own: an import fills one processor by itself, and so they are current when
 * it ends and not some time after.
 */
export class ReadModelsThread implements FollowingReadModels {
  private readonly gone: Promise<void>;

  private constructor(private readonly worker: Worker) {
    this.gone = new Promise((resolve) => {
      worker.once('exit', () => {
        resolve();
      });
    });
    // What it fails with is told to whoever waits for an answer; without a listener it would end this process.
    worker.on('error', () => undefined);
  }

  /** @param data a data folder that has a log. @throws what the read models cannot be opened for. */
  static async start(data: string): Promise<ReadModelsThread> {
    const worker = new Worker(new URL('./read-models-worker.js', import.meta.url), { workerData: data });
    const thread = new ReadModelsThread(worker);
    await answerOf(worker, 'following');
    return thread;
  }

  async caughtUpWith(position: string): Promise<void> {
    const answer = answerOf(this.worker, 'caughtUp');
    this.tell({ is: 'catchUp', position });
    await answer;
  }

  async stop(): Promise<void> {
    this.tell({ is: 'stop' });
    await this.gone;
  }

  private tell(message: ToReadModels): void {
    this.worker.postMessage(message);
  }
}

const answerOf = async (worker: Worker, expected: FromReadModels['is']): Promise<void> => {
  const answered = new AbortController();
  const { signal } = answered;
  const ended = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`the thread of the read models ended with code ${String(code)}`);
  });
  ended.catch(() => undefined);
  try {
    // `once` rejects with the error of the thread, where it fails.
    const answer = once(worker, 'message', { signal }) as Promise<[FromReadModels]>;
    const [{ is }] = await Promise.race([answer, ended]);
    if (is !== expected) throw new Error(`the thread of the read models answered ${is} and not ${expected}`);
  } finally {
    answered.abort();
  }
};
