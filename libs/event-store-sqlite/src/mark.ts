import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
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

const FORM = /^ecl-mark 1 (open|shut) (\d{16})\n$/;
const textOf = ({ position, isClosed }: Marked): string =>
  `ecl-mark 1 ${isClosed ? 'shut' : 'open'} ${String(position).padStart(16, '0')}\n`;

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
    throw new StoreFault('incomplete', `${file} is not a mark of a log, so it is not known how long the log was`);
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

  constructor(file: string, position: number) {
    ownFile(file);
    this.handle = openSync(file, 'r+');
    this.put({ position, isClosed: false });
    fsyncSync(this.handle);
    syncFolder(dirname(file));
  }

  raise(position: number): void {
    this.put({ position, isClosed: false });
  }

  /** The writer ends in order. */
  shut(position: number): void {
    this.put({ position, isClosed: true });
    fsyncSync(this.handle);
    closeSync(this.handle);
  }

  private put(marked: Marked): void {
    writeSync(this.handle, textOf(marked), 0, 'latin1');
  }
}
