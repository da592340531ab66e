import type { Database } from '@ecl/sqlite';
import { closeSync, constants, fdatasyncSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from 'node:fs';

/** The header of a write-ahead log begins with one of two numbers that differ in the last bit; bytes 16 to 23 are its salts. */
const HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
const SALTS_AT = 16;

/**
 * The file of a write-ahead log, opened in addition to SQLite's own handle. SQLite holds its locks on the database and
 * on `-shm`, not on this file, so closing this handle releases none.
 */
export class WalFile {
  private readonly oneByte = Buffer.alloc(1);
  private readonly header = Buffer.alloc(HEADER_BYTES);
  private readonly handle: number;

  /** @param db a database in WAL mode with at least one commit, so that the file exists */
  constructor(db: Database) {
    // What is written goes to the end as it is then, wherever that was a moment ago: a file that was cut meanwhile gets no hole.
    this.handle = openSync(`${db.name}-wal`, constants.O_RDWR | constants.O_APPEND);
  }

  /**
   * Tries to read a byte beyond the end. Asking for the size would also ask for the times, and Linux then gives the
   * next write its own time, which `fsync` must record: a commit took half as long again.
   */
  isLongerThan(bytes: number): boolean {
    return readSync(this.handle, this.oneByte, 0, 1, bytes) > 0;
  }

  /** The salts of the log, which are others each time that it begins anew; undefined where there is no header. */
  salts(): bigint | undefined {
    const { header } = this;
    if (readSync(this.handle, header, 0, HEADER_BYTES, 0) < HEADER_BYTES) return undefined;
    return (header.readUInt32BE(0) & ~1) >>> 0 === MAGIC ? header.readBigUInt64BE(SALTS_AT) : undefined;
  }

  /** In bytes. */
  size(): number {
    return fstatSync(this.handle).size;
  }

  /**
   * Appends zeros, which SQLite treats as the end of the log. The caller must keep every other writer out meanwhile.
   */
  lengthen(bytes: number): void {
    const size = this.size();
    try {
      const zeros = Buffer.alloc(bytes);
      let written = 0;
      while (written < bytes) written += writeSync(this.handle, zeros, written, bytes - written);
      fdatasyncSync(this.handle);
    } catch (error) {
      if (this.size() > size) ftruncateSync(this.handle, size);
      throw error;
    }
  }

  close(): void {
    closeSync(this.handle);
  }
}
