import type { EventEmitter } from 'node:events';

/** How a thread ended: its code, and what was thrown in it, if anything was. */
export interface ThreadEnd {
  readonly code: number;
  readonly cause: unknown;
}

/**
 * Waits for the end of a thread. Made at once when the thread is started: a thread that says something and ends is heard and
 * gone in one turn of the loop, and anyone who only begins to listen for the end after what it said waits for ever.
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

  /** Calls in the turn in which the thread ends, before anything else goes on; at once where it has ended. */
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
