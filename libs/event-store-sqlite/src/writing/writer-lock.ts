import Database from 'better-sqlite3';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { codeOf, StoreFault } from '../fault.js';
import type { StoreFiles } from '../files.js';

export interface WriterLock {
  release(): void;
}

/**
 * Makes this process the one that writes. The lock is SQLite's own exclusive lock on an empty file next to the
 * database: the operating system releases it when the process ends in any way, so there are no stale locks to judge and
 * no process ids to confuse. The text file next to it only shows people who holds the lock.
 *
 * @throws StoreFault `locked`, naming the process and the machine.
 */
export const lockForWriting = ({ database, lock, holder }: StoreFiles): WriterLock => {
  const db = new Database(lock, { timeout: 0 });
  try {
    db.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    db.close();
    if (codeOf(error).startsWith('SQLITE_BUSY'))
      throw new StoreFault('locked', `${database} is open for writing in ${holderOf(holder)}`);
    throw error;
  }
  try {
    const self = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    writeFileSync(holder, `${JSON.stringify(self)}\n`);
  } catch (error) {
    db.close();
    throw error;
  }
  return {
    release: () => {
      rmSync(holder, { force: true });
      db.close();
    },
  };
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
