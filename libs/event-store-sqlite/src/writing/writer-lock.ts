import type { Database } from '@ecl/sqlite';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { StoreFault } from '../fault.js';
import type { StoreFiles } from '../files.js';
import { lockFile } from '../lock-file.js';
import { ownFile } from '../owner-only.js';

export interface WriterLock {
  /** Whether the names of its files still lead to what is locked. */
  isInPlace(): boolean;
  /**
   * Takes the lock again where its file was deleted.
   * @throws StoreFault `locked` when another process has taken it meanwhile: this one may write no more.
   */
  renew(): void;
  release(): void;
}

/**
 * Makes this process the one that writes. The lock is SQLite's own exclusive lock on an empty file next to the
 * database: the operating system releases it when the process ends in any way, so there are no stale locks to judge and
 * no process ids to confuse. The text file next to it only shows people who holds the lock.
 *
 * There are two such files, because anyone who tidies a folder deletes a lock file: the other one still holds, and the
 * first is made and locked again.
 *
 * @throws StoreFault `locked`, naming the process and the machine.
 */
export const lockForWriting = (files: StoreFiles): WriterLock => {
  const { database, lock, secondLock, holder } = files;
  assertOneName(database);
  const refusal = (): StoreFault => new StoreFault('locked', `${database} is open for writing in ${holderOf(holder)}`);
  const held: HeldFile[] = [];
  const letGo = (): void => {
    for (const { db } of held.splice(0)) db.close();
  };
  try {
    for (const path of [lock, secondLock]) held.push(hold(path, refusal));
    ownFile(holder);
    writeFileSync(
      holder,
      `${JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() })}\n`,
    );
  } catch (error) {
    letGo();
    throw error;
  }
  return {
    isInPlace: () => held.every(isStillThere),
    renew: () => {
      for (const [index, file] of held.entries()) {
        if (isStillThere(file)) continue;
        held[index] = hold(file.path, refusal);
        file.db.close();
      }
    },
    release: () => {
      rmSync(holder, { force: true });
      letGo();
    },
  };
};

interface HeldFile {
  readonly path: string;
  readonly inode: bigint | undefined;
  readonly db: Database;
}

const hold = (path: string, refusal: () => StoreFault): HeldFile => {
  const db = lockFile(path);
  if (!db) throw refusal();
  return { path, inode: inodeOf(path), db };
};

const isStillThere = ({ path, inode }: HeldFile): boolean => inodeOf(path) === inode;

const inodeOf = (path: string): bigint | undefined => statSync(path, { throwIfNoEntry: false, bigint: true })?.ino;

/** By another name in the file system it has another lock and another write-ahead log: two writers would destroy it. */
const assertOneName = (database: string): void => {
  const names = statSync(database, { throwIfNoEntry: false })?.nlink ?? 1;
  if (names > 1)
    throw new StoreFault(
      'locked',
      `${database} has ${String(names)} names in the file system (hard links), and another ledger may have it open by ` +
        'another one; remove the other names, or make a copy of the file and use that',
    );
};

const holderOf = (file: string): string => {
  try {
    const { pid, host, since } = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    return `process ${String(pid)} on ${String(host)}, since ${String(since)}`;
  } catch {
    // There is a moment between taking the lock and writing down who took it.
    return 'another process';
  }
};
