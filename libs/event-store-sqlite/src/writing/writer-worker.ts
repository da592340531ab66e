import type { Database } from 'better-sqlite3';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { faultOf } from '../fault.js';
import { Bell } from './bell.js';
import { GroupWriter } from './group-writer.js';
import { Inbox } from './inbox.js';
import { assertWritable, openForWriting } from './open-for-writing.js';
import type { Greeting, WriterOptions } from './protocol.js';
import { WalKeeper } from './wal-keeper.js';
import { lockForWriting, type WriterLock } from './writer-lock.js';

/*
 * The writer thread. It takes a flush, takes with it whatever else has come in, commits them as one group and answers;
 * while it waits for the disk the next group gathers. Everything that goes wrong in an expected way is an answer; what is
 * thrown here ends the thread, and the store takes that for "outcome unknown".
 */

/** A group may grow while it is written, but not until the first append in it has waited for ever. */
const MAX_FLUSHES_IN_A_GROUP = 16;

const serve = (inbox: Inbox, port: MessagePort, writer: GroupWriter, wal: WalKeeper): void => {
  for (let message = inbox.wait(); message !== 'close'; message = inbox.wait()) {
    let taken = 1;
    const takeNext = () => ((taken += 1) > MAX_FLUSHES_IN_A_GROUP ? undefined : inbox.takeFlush());
    port.postMessage(writer.write(message, takeNext));
    wal.look();
  }
};

const start = (port: MessagePort, { files, maxFileBytes, bell }: WriterOptions): void => {
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
  serve(new Inbox(port, new Bell(bell)), port, new GroupWriter(db), wal);
  wal.empty();
  wal.close();
  db.close();
  lock.release();
};

if (parentPort) start(parentPort, workerData as WriterOptions);
