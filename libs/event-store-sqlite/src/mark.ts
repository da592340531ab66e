import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { syncFolder } from './durable-files.js';
import { codeOf, StoreFault } from './fault.js';
import { ownFile } from './owner-only.js';
import { dirname } from 'node:path';

/** How far a log was acknowledged, as its mark says. */
export interface Marked {
  readonly position: number;
  /** The writer ended in order: everything is in the database, and its write-ahead log is not needed. */
  readonly isClosed: boolean;
}

const DIGITS = 16;
const ZERO = 0x30;
const FORM = /^ecl-mark 1 (open|shut) (\d{16})\n$/;
const textOf = ({ position, isClosed }: Marked): string =>
  `ecl-mark 1 ${isClosed ? 'shut' : 'open'} ${String(position).padStart(DIGITS, '0')}\n`;

/**
 * What the mark of a log says; undefined where there is none.
 * @throws StoreFault `incomplete` for a file that is not a mark
 */
export const readMark = (file: string): Marked | undefined => {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  }
  const [, state, position] = FORM.exec(text) ?? [];
  if (position === undefined)
    throw new StoreFault(
      'incomplete',
      `${file} is not a mark of a log, so it is not known how long the log was`,
      `${file} 不是事件日志的标记，因此无法得知事件日志原有多长`,
    );
  return { position: Number(position), isClosed: state === 'shut' };
};

/**
 * The last position that was acknowledged, in a file of its own: a log that lost its write-ahead log, or was replaced by
 * an older copy, looks whole by itself.
 *
 * The mark is written after the commit and before the answer, without waiting for the disk: it survives the end of the
 * process, and after a power failure it may say less than the log holds, never more.
 */
export class Mark {
  private readonly handle: number;
  private readonly bytes: Buffer;

  constructor(file: string, position: number) {
    ownFile(file);
    this.handle = openSync(file, 'r+');
    this.bytes = Buffer.from(textOf({ position, isClosed: false }), 'latin1');
    this.put();
    // One that says nothing may be longer.
    ftruncateSync(this.handle, this.bytes.length);
    fsyncSync(this.handle);
    syncFolder(dirname(file));
  }

  /** Every group of appends pays for this, so it writes the digits that change into the same bytes. */
  raise(position: number): void {
    let left = position;
    for (let at = this.bytes.length - 2; left > 0; at -= 1) {
      this.bytes[at] = ZERO + (left % 10);
      left = Math.floor(left / 10);
    }
    this.put();
  }

  /** The writer ends in order. */
  shut(position: number): void {
    this.bytes.write(textOf({ position, isClosed: true }), 'latin1');
    this.put();
    fsyncSync(this.handle);
    closeSync(this.handle);
  }

  private put(): void {
    writeSync(this.handle, this.bytes, 0, this.bytes.length, 0);
  }
}
