import type { Database } from '@ecl/sqlite';
import { closeSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from './durable-files.js';
import { codeOf, StoreFault } from './fault.js';
import { ownFile } from './owner-only.js';
import { lastPositionIn } from './reading/last-position.js';

/** Which log it is, and how far it goes: the ids of its first and its last event, and the position of that one. */
export interface Tip {
  readonly position: number;
  /** Says whose log it is; undefined for one without events. */
  readonly first: string | undefined;
  /** Says which of its days; undefined for one without events. */
  readonly last: string | undefined;
}

/** How far a log was acknowledged, as its mark says. One that an earlier release wrote names no events. */
export interface Marked extends Tip {
  /** The writer ended in order: everything is in the database, and its write-ahead log is not needed. */
  readonly isClosed: boolean;
}

const DIGITS = 16;
const ZERO = 0x30;
const ID_LENGTH = 36;
const NO_ID = '-'.repeat(ID_LENGTH);
const FORM = /^ecl-mark (?:1|2(?= \w+ \d+ )) (open|shut) (\d{16})(?: ([-\da-f]{36}) ([-\da-f]{36}))?\n$/;
const textOf = ({ position, first = NO_ID, last = NO_ID, isClosed }: Marked): string =>
  `ecl-mark 2 ${isClosed ? 'shut' : 'open'} ${String(position).padStart(DIGITS, '0')} ${first} ${last}\n`;
const POSITION_ENDS = 'ecl-mark 2 open '.length + DIGITS - 1;
const LAST_ID_AT = POSITION_ENDS + 2 + ID_LENGTH + 1;
const idIn = (text: string | undefined): string | undefined => (text === NO_ID ? undefined : text);

/** What a mark of this moment would say of an open log. */
export const tipOf = (db: Database): Tip => {
  const idAt = db.prepare<[number], string>('SELECT id FROM events WHERE position = ?').pluck();
  const position = lastPositionIn(db);
  return { position, first: idAt.get(1), last: idAt.get(position) };
};

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
  const [, state, position, first, last] = FORM.exec(text) ?? [];
  if (position === undefined)
    throw new StoreFault(
      'incomplete',
      `${file} is not a mark of a log, so it is not known how long the log was`,
      `${file} 不是事件日志的标记，因此无法得知事件日志原有多长`,
    );
  return { position: Number(position), first: idIn(first), last: idIn(last), isClosed: state === 'shut' };
};

/**
 * The last event that was acknowledged, in a file of its own: a log that lost its write-ahead log, was replaced by an older copy, or
 * was mixed with files of another log, looks whole by itself.
 *
 * The mark is written after the commit and before the answer, without waiting for the disk: it survives the end of the
 * process, and after a power failure it may say less than the log holds, never more.
 */
export class Mark {
  private readonly handle: number;
  private readonly bytes: Buffer;
  private hasFirst: boolean;

  constructor(
    file: string,
    private readonly db: Database,
  ) {
    const tip = tipOf(db);
    this.hasFirst = tip.first !== undefined;
    ownFile(file);
    this.handle = openSync(file, 'r+');
    this.bytes = Buffer.from(textOf({ ...tip, isClosed: false }), 'latin1');
    this.put();
    // One that says nothing may be longer.
    ftruncateSync(this.handle, this.bytes.length);
    fsyncSync(this.handle);
    syncFolder(dirname(file));
  }

  /** Every group of appends pays for this, so it writes what changes into the same bytes. */
  raise(position: number, id: string): void {
    if (!this.hasFirst) {
      this.bytes.write(textOf({ ...tipOf(this.db), isClosed: false }), 'latin1');
      this.hasFirst = true;
    }
    let left = position;
    for (let at = POSITION_ENDS; left > 0; at -= 1) {
      this.bytes[at] = ZERO + (left % 10);
      left = Math.floor(left / 10);
    }
    this.bytes.write(id, LAST_ID_AT, 'latin1');
    this.put();
  }

  /** The writer ends in order. */
  shut(tip: Tip): void {
    this.bytes.write(textOf({ ...tip, isClosed: true }), 'latin1');
    this.put();
    fsyncSync(this.handle);
    closeSync(this.handle);
  }

  private put(): void {
    writeSync(this.handle, this.bytes, 0, this.bytes.length, 0);
  }
}
