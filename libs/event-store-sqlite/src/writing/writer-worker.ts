import type { Database } from 'better-sqlite3';
import { parentPort, receiveMessageOnPort, workerData, type MessagePort } from 'node:worker_threads';
import { faultOf } from '../fault.js';
import { GroupWriter } from './group-writer.js';
import { openForWriting, prepareFolder } from './open-for-writing.js';
import type { Flush, Greeting, ToWriter, WriterOptions } from './protocol.js';
import { emptyWal, walLimiter } from './wal-limit.js';
import { lockForWriting, type WriterLock } from './writer-lock.js';

/*
 * The writer thread. It takes a flush, takes with it whatever else has come in, commits them as one group and answers;
 * while it waits for the disk the next group gathers. Everything that goes wrong in an expected way is an answer; what is
 * thrown here ends the thread, and the store takes that for "outcome unknown".
 */

/** A group may grow while it is written, but not until the first append in it has waited for ever. */
const MAX_FLUSHES_IN_A_GROUP = 16;

const serve = (port: MessagePort, db: Database, lock: WriterLock): void => {
  const writer = new GroupWriter(db);
  const limitWal = walLimiter(db);

  const close = (): void => {
    port.close();
    emptyWal(db);
    db.close();
    lock.release();
  };

  port.on('message', (message: ToWriter) => {
    if (message === 'close') return close();
    let taken = 1;
    const takeNext = (): Flush | undefined =>
      (taken += 1) > MAX_FLUSHES_IN_A_GROUP
        ? undefined
        : (receiveMessageOnPort(port) as { message: Flush } | undefined)?.message;
    port.postMessage(writer.write(message, takeNext));
    limitWal();
  });
  port.postMessage({ is: 'ready' } satisfies Greeting);
};

const start = (port: MessagePort, { files, maxFileBytes }: WriterOptions): void => {
  let lock: WriterLock | undefined;
  try {
    prepareFolder(files.database);
    lock = lockForWriting(files);
    serve(port, openForWriting(files.database, maxFileBytes), lock);
  } catch (error) {
    lock?.release();
    port.postMessage({ is: 'refused', fault: faultOf(error, files.database) } satisfies Greeting);
    port.close();
  }
};

if (parentPort) start(parentPort, workerData as WriterOptions);
