import { EventStoreUnavailable } from '@ecl/event-sourcing';
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { unavailable } from '../unavailable.js';
import { Bell } from './bell.js';
import type { Greeting, WriterOptions } from './protocol.js';
import { WriterThread } from './writer-thread.js';

/**
 * Starts the writer of a store: takes the lock, opens the database, creates it when there is none.
 * @throws EventStoreUnavailable saying why it cannot be written.
 */
export const startWriter = async (options: Omit<WriterOptions, 'bell'>): Promise<WriterThread> => {
  const bell = new SharedArrayBuffer(Bell.BYTES);
  const worker = new Worker(new URL('./writer-worker.js', import.meta.url), {
    name: 'event-store-writer',
    workerData: { ...options, bell } satisfies WriterOptions,
  });
  const greeting = await greetingOf(worker);
  if (greeting.is === 'ready') return new WriterThread(worker, new Bell(bell));
  await once(worker, 'exit');
  throw unavailable(greeting.fault);
};

const greetingOf = async (worker: Worker): Promise<Greeting> => {
  const greeted = new AbortController();
  const { signal } = greeted;
  const exit = once(worker, 'exit', { signal }).then(([code]) => {
    throw new Error(`it ended with code ${String(code)}`);
  });
  try {
    const [greeting] = (await Promise.race([once(worker, 'message', { signal }), exit])) as [Greeting];
    return greeting;
  } catch (cause) {
    throw new EventStoreUnavailable('unreachable', `the writer of the event store did not start: ${String(cause)}`, {
      cause,
    });
  } finally {
    greeted.abort();
  }
};
