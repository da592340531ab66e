import type { EventEmitter } from 'node:events';

/** How a thread ended: its code, and the error that was thrown in it, if any. */
export interface ThreadEnd {
  readonly code: number;
  readonly cause: unknown;
}

/**
 * Waits for the end of a thread. Created right when the thread is started: a thread can send a message and end in the
 * same turn of the loop, and a listener that is added only after the message would wait for ever.
 */
export class ThreadWatch {
  private readonly listeners: ((end: ThreadEnd) => void)[] = [];
  private end: ThreadEnd | undefined;

  constructor(worker: Pick<EventEmitter, 'on'>) {
    let cause: unknown;
    worker.on('error', (error: unknown) => (cause = error));
    worker.on('exit', (code: number) => {
      this.end = { code, cause };
      for (const listener of this.listeners) listener(this.end);
    });
  }

  /** Calls back in the turn in which the thread ends, before anything else runs; at once if it has already ended. */
  onEnd(listener: (end: ThreadEnd) => void): void {
    if (this.end) listener(this.end);
    else this.listeners.push(listener);
  }

  ended(): Promise<ThreadEnd> {
    return new Promise((resolve) => {
      this.onEnd(resolve);
    });
  }
}
