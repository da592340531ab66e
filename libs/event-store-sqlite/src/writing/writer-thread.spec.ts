import { afterAll, expect, it, jest } from '@jest/globals';
import { newUuid } from '@ecl/kernel';
import { Database } from '@ecl/sqlite';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { filesOf } from '../files.js';
import { WakeSignal } from './wake-signal.js';
import type { WriterOptions } from './protocol.js';
import { startWriter } from './start-writer.js';
import { WriterThread } from './writer-thread.js';

const folder = mkdtempSync(join(tmpdir(), 'ecl-writer-'));
const files = filesOf({ folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const aWakeSignal = () => new WakeSignal(new SharedArrayBuffer(WakeSignal.BYTES));
const appendTo = (writer: WriterThread) =>
  writer.append('case-1', [{ id: newUuid(), type: 'Noted', data: {}, metadata: {} }], { expectedRevision: 'any' });

it('the store does not know the outcome of the appends that were under way when the writer died', async () => {
  const struck = `require('node:worker_threads').parentPort.once('message', () => { throw new Error('struck'); })`;
  const worker = new Worker(struck, { eval: true });
  let late: Promise<unknown> | undefined;
  worker.on('exit', () => {
    late = appendTo(writer);
  });
  const writer = new WriterThread(worker, aWakeSignal());

  const sent = await Promise.allSettled([appendTo(writer), appendTo(writer)]);
  for (const outcome of sent)
    expect(outcome).toMatchObject({
      status: 'rejected',
      reason: { name: 'AppendOutcomeUnknown', streamName: 'case-1', message: expect.stringContaining('not known') },
    });
  // It was not sent when the end of the thread was noticed, so it was certainly not written.
  await expect(late).rejects.toMatchObject({ name: 'EventStoreUnavailable', reason: 'stopped' });
  await writer.drain();
});

it('the store takes no append after the writer has died, tells the subscribers, and frees the file for another', async () => {
  const wakeSignal = new SharedArrayBuffer(WakeSignal.BYTES);
  const workerData: WriterOptions = { files, maxFileBytes: undefined, acceptShorter: false, wakeSignal };
  const worker = new Worker(new URL('./writer-worker.js', import.meta.url), { workerData });
  await once(worker, 'message');
  const writer = new WriterThread(worker, new WakeSignal(wakeSignal));
  await appendTo(writer);
  const told = jest.fn();
  writer.commits.subscribe({ error: told });

  await worker.terminate();
  const dead = { name: 'EventStoreUnavailable', reason: 'stopped' };
  await expect(appendTo(writer)).rejects.toMatchObject(dead);
  expect(told).toHaveBeenCalledWith(expect.objectContaining(dead));
  await writer.drain();
  await writer.end();

  const { thread: next } = await startWriter({ files, maxFileBytes: undefined, acceptShorter: false });
  await expect(appendTo(next)).resolves.toMatchObject({ revision: 1 });
  await next.drain();
  await next.end();
});

it('the store says why a commit failed, in words', async () => {
  const broken = filesOf({ folder: mkdtempSync(join(folder, 'broken-')) });
  const { thread: first } = await startWriter({ files: broken, maxFileBytes: undefined, acceptShorter: false });
  await first.drain();
  await first.end();
  const db = new Database(broken.database);
  db.exec(`CREATE TABLE absent (id INTEGER PRIMARY KEY);
           CREATE TABLE wants (id INTEGER REFERENCES absent DEFERRABLE INITIALLY DEFERRED);
           CREATE TRIGGER fault AFTER INSERT ON events BEGIN INSERT INTO wants VALUES (1); END`);
  db.close();

  const { thread: writer } = await startWriter({ files: broken, maxFileBytes: undefined, acceptShorter: false });
  await expect(appendTo(writer)).rejects.toMatchObject({ name: 'AppendOutcomeUnknown' });
  await expect(appendTo(writer)).rejects.toMatchObject({
    name: 'EventStoreUnavailable',
    reason: 'stopped',
    message: expect.stringMatching(
      /events\.sqlite: the storage failed \(SqliteError: FOREIGN KEY constraint failed, SQLITE_CONSTRAINT.*check the disk/,
    ),
  });
  await writer.end();
});
