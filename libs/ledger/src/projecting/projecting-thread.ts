import type { Position } from '@ecl/event-sourcing';
import { RebuildFailed, type ModelStatus } from '@ecl/read-models';
import { isNativeError } from 'node:util/types';
import { Worker } from 'node:worker_threads';
import { Subject, type Observable } from 'rxjs';
import { holdFolder } from './folder-of-one.js';
import type { FromThread, ProjectingPlaces, ToThread } from './messages.js';
import { ProjectingEnded, untilCaughtUp, type Projecting } from './projecting.js';

/** The projection engine in its own thread, reading the log in parallel with the writer. */
export class ProjectingThread implements Projecting {
  private readonly changed = new Subject<string>();
  private readonly rebuilds = new Map<number, (failure: string | undefined) => void>();
  private latest: readonly ModelStatus[] = [];
  private requests = 0;
  private readonly gone: Promise<void>;

  private constructor(
    private readonly worker: Worker,
    readModels: string,
    letGo: () => void,
  ) {
    worker.on('message', (message: FromThread) => {
      this.hear(message);
    });
    // No other thread continues the projecting: health shows that nothing is projected, and commands are still served.
    worker.on('error', (error: unknown) => {
      process.emitWarning(failureOf(error, readModels).message);
    });
    this.gone = new Promise((resolve) => {
      worker.once('exit', () => {
        letGo();
        this.end();
        resolve();
      });
    });
  }

  /** @throws ReadModelsHeld, or another error that kept the engine from starting, such as a read-only folder. */
  static async start(places: ProjectingPlaces): Promise<ProjectingThread> {
    const { readModels } = places;
    const letGo = holdFolder(readModels);
    const worker = new Worker(new URL('./projecting-worker.js', import.meta.url), { workerData: places });
    const started = new Promise<void>((resolve, reject) => {
      worker.once('error', (error: unknown) => {
        reject(failureOf(error, readModels));
      });
      worker.once('exit', () => {
        reject(new ProjectingEnded('the thread of the read models ended before it had begun'));
      });
      worker.on('message', (message: FromThread) => {
        if (message.is === 'started') resolve();
      });
    });
    const thread = new ProjectingThread(worker, readModels, letGo);
    await started;
    return thread;
  }

  get changes(): Observable<string> {
    return this.changed;
  }

  status(): readonly ModelStatus[] {
    return this.latest;
  }

  caughtUpWith(position: Position): Promise<void> {
    return untilCaughtUp({ changes: this.changed, status: () => this.latest }, position);
  }

  rebuild(model?: string): Promise<void> {
    this.requests += 1;
    const request = this.requests;
    const finished = new Promise<void>((resolve, reject) => {
      const settle = (failure: string | undefined): void => {
        if (failure === undefined) resolve();
        else reject(new RebuildFailed(model ?? 'a read model', failure, undefined));
      };
      this.rebuilds.set(request, settle);
    });
    this.ask({ is: 'rebuild', model, request });
    return finished;
  }

  resume(model: string): void {
    this.ask({ is: 'resume', model });
  }

  async stop(): Promise<void> {
    this.ask({ is: 'stop' });
    await this.gone;
  }

  /** It ended by itself or was stopped: nothing changes any more, and everyone who waits gets an answer. */
  private end(): void {
    this.latest = this.latest.map((status) => ({ ...status, state: 'disconnected' }));
    for (const settle of this.rebuilds.values()) settle('projecting has ended');
    this.rebuilds.clear();
    this.changed.complete();
  }

  private ask(message: ToThread): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromThread): void {
    switch (message.is) {
      case 'started':
      case 'status':
        this.latest = message.status;
        return;
      case 'changed':
        this.latest = message.status;
        this.changed.next(message.model);
        return;
      case 'rebuilt':
        this.rebuilds.get(message.request)?.(message.failure);
        this.rebuilds.delete(message.request);
        return;
      case 'stopped':
        return;
    }
  }
}

/** The error of a database arrives from its thread as an object that has only the code of it. */
const failureOf = (error: unknown, readModels: string): Error => {
  if (isNativeError(error)) return error;
  const { code } = Object(error) as { readonly code?: unknown };
  return Object.assign(new Error(`${readModels}: the read models cannot be kept up (${String(code ?? error)})`), {
    code,
  });
};
