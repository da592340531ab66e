import { newUuid } from '@ecl/kernel';
import { describe, expect, it } from '@jest/globals';
import { Worker } from 'node:worker_threads';
import { WakeSignal } from './wake-signal.js';
import type { Greeting } from './protocol.js';
import { readiness } from './start-writer.js';
import { ThreadWatch } from './thread-watch.js';
import { WriterThread } from './writer-thread.js';

/** A thread of which one hears everything in one turn of the loop, as of one that was quick while the loop was busy. */
const quickThread = (greeting: Greeting | undefined, code: number) => {
  const worker = new Worker('', { eval: true });
  const watch = new ThreadWatch(worker);
  const ready = readiness(worker, watch);
  if (greeting) worker.emit('message', greeting);
  worker.emit('exit', code);
  return { worker, watch, ready };
};

describe('a writer that is heard and gone in one turn of the loop', () => {
  it('a writer that fails at once is refused with its own reason', async () => {
    const fault = { reason: 'incompatible', message: 'another program made this file' } as const;
    await expect(quickThread({ is: 'refused', fault }, 0).ready).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'incompatible',
    });
  });

  it('a writer that ends without a message did not start', async () => {
    await expect(quickThread(undefined, 1).ready).rejects.toThrow('did not start: Error: it ended with code 1');
  });

  it('a writer that ended after it was ready takes no append', async () => {
    const { worker, watch, ready } = quickThread({ is: 'ready', shortfall: undefined }, 1);
    await ready;
    const writer = new WriterThread(worker, new WakeSignal(new SharedArrayBuffer(WakeSignal.BYTES)), watch);
    const event = { id: newUuid(), type: 'Noted', data: {}, metadata: {} };
    await expect(writer.append('case-1', [event], { expectedRevision: 'any' })).rejects.toMatchObject({
      name: 'EventStoreUnavailable',
      reason: 'stopped',
    });
    await writer.end();
  });
});
