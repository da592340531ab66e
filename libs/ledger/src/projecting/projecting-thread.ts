import { RebuildFailed, type ModelStatus } from '@ecl/read-models';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Subject, type Observable } from 'rxjs';
import type { FromThread, ProjectingPlaces, ToThread } from './messages.js';

/** Keeps the read models up with the log, off the thread that answers requests. */
export interface Projecting {
  /** The name of a read model each time its tables, position or state have changed. */
  readonly changes: Observable<string>;
  /** As last told, at most a second ago. */
  status(): readonly ModelStatus[];
  /** @throws RebuildFailed */
  rebuild(model: string): Promise<void>;
  /** Tries the event again that halted a read model. */
  resume(model: string): void;
  stop(): Promise<void>;
}

/** The projection engine in a thread of its own, reading the log beside the writer. */
export class ProjectingThread implements Projecting {
  private readonly changed = new Subject<string>();
  private readonly rebuilds = new Map<number, { model: string; settle: (failure: string | undefined) => void }>();
  private latest: readonly ModelStatus[] = [];
  private requests = 0;
  private readonly exit: Promise<unknown>;

  private constructor(private readonly worker: Worker) {
    this.exit = once(worker, 'exit');
    worker.on('message', (message: FromThread) => {
      this.hear(message);
    });
    // Projecting goes on in no other thread: health shows that nothing is projected, and commands are served all the same.
    worker.on('error', (error: Error) => {
      this.latest = this.latest.map((status) => ({ ...status, state: 'disconnected' }));
      process.emitWarning(error);
    });
  }

  /** @throws what kept the engine from starting, such as a folder that cannot be written. */
  static async start(places: ProjectingPlaces): Promise<ProjectingThread> {
    const worker = new Worker(new URL('./projecting-worker.js', import.meta.url), { workerData: places });
    const started = new Promise<void>((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message: FromThread) => {
        if (message.is === 'started') resolve();
      });
    });
    const thread = new ProjectingThread(worker);
    await started;
    return thread;
  }

  get changes(): Observable<string> {
    return this.changed;
  }

  status(): readonly ModelStatus[] {
    return this.latest;
  }

  rebuild(model: string): Promise<void> {
    this.requests += 1;
    const request = this.requests;
    const finished = new Promise<void>((resolve, reject) => {
      const settle = (failure: string | undefined): void => {
        if (failure === undefined) resolve();
        else reject(new RebuildFailed(model, failure, undefined));
      };
      this.rebuilds.set(request, { model, settle });
    });
    this.ask({ is: 'rebuild', model, request });
    return finished;
  }

  resume(model: string): void {
    this.ask({ is: 'resume', model });
  }

  async stop(): Promise<void> {
    this.ask({ is: 'stop' });
    await this.exit;
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
        this.rebuilds.get(message.request)?.settle(message.failure);
        this.rebuilds.delete(message.request);
        return;
      case 'stopped':
        return;
    }
  }
}
