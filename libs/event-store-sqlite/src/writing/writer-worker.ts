import type { Database } from 'better-sqlite3';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { faultOf } from '../fault.js';
import { WakeSignal } from './wake-signal.js';
import { GroupWriter } from './group-writer.js';
import { Inbox } from './inbox.js';
import { assertWritable, openForWriting } from './open-for-writing.js';
import type { Greeting, WriterOptions } from './protocol.js';
import { WalKeeper } from './wal-keeper.js';
import { lockForWriting, type WriterLock } from './writer-lock.js';

/*
 * The writer thread. It takes a flush and all others that have arrived, commits them as one group and answers; while it
 * waits for the disk the next group collects. Expected errors are answers; an error thrown here ends the thread, and
 * the store treats that as "outcome unknown".
 */

/** A group may grow while it is written, but not so long that its first append waits without end. */
const MAX_FLUSHES_IN_A_GROUP = 16;

const serve = (inbox: Inbox, port: MessagePort, writer: GroupWriter, wal: WalKeeper): void => {
  for (let message = inbox.wait(); message !== 'close'; message = inbox.wait()) {
    let taken = 1;
    const takeNext = () => ((taken += 1) > MAX_FLUSHES_IN_A_GROUP ? undefined : inbox.takeFlush());
    port.postMessage(writer.write(message, takeNext));
    wal.look();
  }
};

const start = (port: MessagePort, { files, maxFileBytes, wakeSignal }: WriterOptions): void => {
  const greet = (greeting: Greeting): void => port.postMessage(greeting);
  let lock: WriterLock | undefined;
  let db: Database | undefined;
  try {
    assertWritable(files.database);
    lock = lockForWriting(files);
    db = openForWriting(files.database, maxFileBytes);
  } catch (error) {
    lock?.release();
    greet({ is: 'refused', fault: faultOf(error, files.database) });
    return;
  }
  greet({ is: 'ready' });
  const wal = new WalKeeper(db);
  serve(new Inbox(port, new WakeSignal(wakeSignal)), port, new GroupWriter(db), wal);
  wal.empty();
  wal.close();
  db.close();
  lock.release();
};

if (parentPort) start(parentPort, workerData as WriterOptions);
