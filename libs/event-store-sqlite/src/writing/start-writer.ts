import { EventStoreUnavailable } from '@ecl/event-sourcing';
import type { EventEmitter } from 'node:events';
import { Worker } from 'node:worker_threads';
import { unavailable } from '../unavailable.js';
import { WakeSignal } from './wake-signal.js';
import type { Greeting, WriterOptions } from './protocol.js';
import { ThreadWatch, type ThreadEnd } from './thread-watch.js';
import { WriterThread } from './writer-thread.js';

/**
 * Starts the writer of a store: takes the lock, opens the database, creates it when there is none.
 * @throws EventStoreUnavailable saying why it cannot be written.
 */
export const startWriter = async (options: Omit<WriterOptions, 'wakeSignal'>): Promise<WriterThread> => {
  const wakeSignal = new SharedArrayBuffer(WakeSignal.BYTES);
  const worker = new Worker(new URL('./writer-worker.js', import.meta.url), {
    name: 'event-store-writer',
    workerData: { ...options, wakeSignal } satisfies WriterOptions,
  });
  const watch = new ThreadWatch(worker);
  await readiness(worker, watch);
  return new WriterThread(worker, new WakeSignal(wakeSignal), watch);
};

/**
 * Resolves when the writer reports that it is ready.
 * @throws EventStoreUnavailable with the writer's own reason, once its thread has released the files; or because it
 * ended without a message.
 */
export const readiness = async (worker: Pick<EventEmitter, 'once'>, watch: ThreadWatch): Promise<void> => {
  const greeted = new Promise<Greeting>((resolve) => {
    worker.once('message', resolve);
  });
  const greeting = await Promise.race([greeted, watch.ended().then(withoutAWord)]);
  if (greeting.is === 'ready') return;
  await watch.ended();
  throw unavailable(greeting.fault);
};

const withoutAWord = ({ code, cause = new Error(`it ended with code ${String(code)}`) }: ThreadEnd): never => {
  throw new EventStoreUnavailable('unreachable', `the writer of the event store did not start: ${String(cause)}`, {
    cause,
  });
};
