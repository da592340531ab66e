import type { Database } from '@ecl/sqlite';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { faultOf } from '../fault.js';
import { Mark, tipOf } from '../mark.js';
import { FilesInPlace } from './files-in-place.js';
import { GroupWriter, type CommitWitness } from './group-writer.js';
import { Inbox } from './inbox.js';
import { assertWritable, closeInOrder, openForWriting, type OpenedForWriting } from './open-for-writing.js';
import type { Greeting, GroupAnswer, WriterOptions } from './protocol.js';
import { WakeSignal } from './wake-signal.js';
import { WalKeeper } from './wal-keeper.js';
import { lockForWriting, type WriterLock } from './writer-lock.js';

/*
 * The writer thread. It takes a flush and all others that have arrived, commits them as one group and answers; while it
 * waits for the disk the next group collects. Expected errors are answers; after any other it answers "stopped" and
 * ends, and the store treats that as "outcome unknown".
 */

/** A group may grow while it is written, but not so long that its first append waits without end. */
const MAX_FLUSHES_IN_A_GROUP = 16;

/** Serves until the store closes it, or until a commit failed. False when it failed. */
const serve = (
  inbox: Inbox,
  port: MessagePort,
  writer: GroupWriter,
  afterAnswer: () => void,
  database: string,
): boolean => {
  for (let message = inbox.wait(); message !== 'close'; message = inbox.wait()) {
    let taken = 1;
    const takeNext = () => ((taken += 1) > MAX_FLUSHES_IN_A_GROUP ? undefined : inbox.takeFlush());
    try {
      port.postMessage(writer.write(message, takeNext));
      afterAnswer();
    } catch (error) {
      port.postMessage({ is: 'stopped', fault: faultOf(error, database) } satisfies GroupAnswer);
      return false;
    }
  }
  return true;
};

const start = (port: MessagePort, { files, wakeSignal, ...options }: WriterOptions): void => {
  const greet = (greeting: Greeting): void => port.postMessage(greeting);
  let lock: WriterLock | undefined;
  let opened: OpenedForWriting;
  let mark: Mark;
  let db: Database | undefined;
  try {
    assertWritable(files.database);
    lock = lockForWriting(files);
    opened = openForWriting(files, options);
    db = opened.db;
    mark = new Mark(files.mark, db);
  } catch (error) {
    db?.close();
    lock?.release();
    greet({ is: 'refused', fault: faultOf(error, files.database) });
    return;
  }
  greet({ is: 'ready', shortfall: opened.shortfall });
  const wal = new WalKeeper(db);
  const place = new FilesInPlace(files);
  const witness: CommitWitness = {
    beforeGroup: () => {
      place.lookNowAndThen();
      wal.lookAtLength();
    },
    beforeAnswer: (last) => {
      place.assertCommitted();
      if (last === undefined) return;
      wal.assertWhole();
      mark.raise(last.position, last.id);
    },
  };
  // Each time: a lock file that was deleted a moment ago must hold again before the other one is deleted too.
  const afterAnswer = (): void => {
    wal.look();
    if (place.hasSameNames || lock.isInPlace()) return;
    place.assertDatabase();
    lock.renew();
  };
  const inbox = new Inbox(port, new WakeSignal(wakeSignal));
  // What is open is not touched again: the names may lead to files of another ledger now.
  if (!serve(inbox, port, new GroupWriter(db, witness), afterAnswer, files.database)) return;
  wal.empty();
  wal.close();
  const tip = tipOf(db);
  closeInOrder(db);
  mark.shut(tip);
  lock.release();
};

if (parentPort) start(parentPort, workerData as WriterOptions);
