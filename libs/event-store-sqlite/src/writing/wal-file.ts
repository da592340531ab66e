import type { Database } from 'better-sqlite3';
import { closeSync, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/**
 * The file of a write-ahead log, beside SQLite's own handle of it. SQLite holds no lock on this file, but on the database and
 * on `-shm`, so that closing this handle gives none up.
 */
export class WalFile {
  private readonly oneByte = Buffer.alloc(1);
  private readonly handle: number;

  /** @param db a database in WAL mode, in which something was committed: that has made the file */
  constructor(db: Database) {
    this.handle = openSync(`${db.name}-wal`, 'r+');
  }

  /**
   * Looks for a byte beyond. Asking for the size would ask for the times as well, and Linux then gives the next write a time
   * of its own, which `fsync` has to record: a commit took half as long again.
   */
  isLongerThan(bytes: number): boolean {
    return readSync(this.handle, this.oneByte, 0, 1, bytes) > 0;
  }

  /** In bytes. */
  size(): number {
    return fstatSync(this.handle).size;
  }

  /** Appends zeros, which SQLite takes for the end of the log. Only for who keeps every other writer out meanwhile. */
  lengthen(bytes: number): void {
    const size = this.size();
    try {
      const zeros = Buffer.alloc(bytes);
      let written = 0;
      while (written < bytes) written += writeSync(this.handle, zeros, written, bytes - written, size + written);
      fdatasyncSync(this.handle);
    } catch (error) {
      ftruncateSync(this.handle, size);
      throw error;
    }
  }

  close(): void {
    closeSync(this.handle);
  }
}
