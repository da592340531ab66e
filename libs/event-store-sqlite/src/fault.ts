import type { EventStoreUnavailable } from '@ecl/event-sourcing';

/** What is wrong with the store, in a form that can be sent between threads. */
export interface Fault {
  readonly reason: EventStoreUnavailable['reason'];
  /** For an operator: which file, and what to check. */
  readonly message: string;
}

/** A fault that this library finds itself, and not SQLite or the operating system. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  constructor(
    readonly reason: Fault['reason'],
    message: string,
    /** The same in Chinese, where a person is told of it in both. */
    readonly zh = message,
  ) {
    super(message);
  }
}

/** The result code of SQLite (`SQLITE_FULL`) or of the operating system (`EROFS`); empty when the error carries none. */
export const codeOf = (error: unknown): string => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
};

export const faultOf = (error: unknown, database: string): Fault => {
  if (error instanceof StoreFault) return { reason: error.reason, message: error.message };
  const code = codeOf(error);
  const known = FAULTS.find(({ codes }) => codes.test(code));
  return known
    ? { reason: known.reason, message: `${database}: ${known.advice} (${String(error)}, ${code})` }
    : {
        reason: 'unreachable',
        message: `${database}: the storage failed (${String(error)}, ${code || 'no code'})`,
      };
};

const FAULTS: readonly { codes: RegExp; reason: Fault['reason']; advice: string }[] = [
  {
    // The index of the write-ahead log is created at opening, and a full disk has no space for it.
    codes: /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/,
    reason: 'disk-full',
    advice: 'the disk is full; make room: nothing is recorded until then, but reading still works',
  },
  {
    codes: /^(SQLITE_READONLY.*|SQLITE_PERM|EACCES|EPERM|EROFS)$/,
    reason: 'read-only',
    advice: 'this process may not write here; check the owner and the mount of the folder',
  },
  {
    codes: /^(SQLITE_CORRUPT.*|SQLITE_NOTADB|SQLITE_IOERR_SHORT_READ)$/,
    reason: 'damaged',
    advice: 'the file is damaged; stop the ledger, keep the file as it is, and restore a backup',
  },
  {
    codes: /^SQLITE_(BUSY|LOCKED).*$/,
    reason: 'locked',
    advice: 'another program holds the database; close it',
  },
  {
    codes: /^SQLITE_CANTOPEN.*$/,
    reason: 'unreachable',
    advice: 'it cannot be opened; check that it exists, and that this process may read it and write beside it',
  },
];
