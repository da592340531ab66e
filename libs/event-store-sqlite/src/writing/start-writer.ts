import { EventStoreUnavailable } from '@ecl/event-sourcing';
import type { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Shortfall } from '../checking/shortfall.js';
import { unavailable } from '../unavailable.js';
import { WakeSignal } from './wake-signal.js';
import type { Greeting, WriterOptions } from './protocol.js';
import { ThreadWatch, type ThreadEnd } from './thread-watch.js';
import { WriterThread } from './writer-thread.js';

export interface StartedWriter {
  readonly thread: WriterThread;
  /** What was missing of the log, where that was accepted. */
  readonly shortfall: Shortfall | undefined;
}

/**
 * Starts the writer of a store: takes the lock, opens the database, creates it when there is none.
 * @throws EventStoreUnavailable saying why it cannot be written.
 */
export const startWriter = async (options: Omit<WriterOptions, 'wakeSignal'>): Promise<StartedWriter> => {
  const wakeSignal = new SharedArrayBuffer(WakeSignal.BYTES);
  const worker = new Worker(new URL('./writer-worker.js', import.meta.url), {
    name: 'event-store-writer',
    workerData: { ...options, wakeSignal } satisfies WriterOptions,
  });
  const watch = new ThreadWatch(worker);
  const shortfall = await readiness(worker, watch);
  return { thread: new WriterThread(worker, new WakeSignal(wakeSignal), watch), shortfall };
};

/**
 * Resolves when the writer reports that it is ready, with what was missing of the log and accepted.
 * @throws EventStoreUnavailable with the writer's own reason, once its thread has released the files; or because it
 * ended without a message.
 */
export const readiness = async (
  worker: Pick<EventEmitter, 'once'>,
  watch: ThreadWatch,
): Promise<Shortfall | undefined> => {
  const greeted = new Promise<Greeting>((resolve) => {
    worker.once('message', resolve);
  });
  const greeting = await Promise.race([greeted, watch.ended().then(withoutAWord)]);
  if (greeting.is === 'ready') return greeting.shortfall;
  await watch.ended();
  throw unavailable(greeting.fault);
};

const withoutAWord = ({ code, cause = new Error(`it ended with code ${String(code)}`) }: ThreadEnd): never => {
  throw new EventStoreUnavailable('unreachable', `the writer of the event store did not start: ${String(cause)}`, {
    cause,
  });
};
