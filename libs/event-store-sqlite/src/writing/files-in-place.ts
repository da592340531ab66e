import { accessSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf, StoreFault } from '../fault.js';
import type { StoreFiles } from '../files.js';
import { FolderStamp } from './folder-stamp.js';

/** How often the names are looked at that a commit does not depend on, in milliseconds. */
const SELDOM = 250;

interface Identity {
  readonly dev: bigint;
  readonly ino: bigint;
}

/**
 * Makes sure that the names of the log still lead to the files that are open. SQLite goes on writing to a file that was
 * moved, replaced or deleted, without an error; what it writes there is lost with the process.
 */
export class FilesInPlace {
  /** No name beside the log has changed since all of them were looked at. */
  hasSameNames = false;
  private readonly database: Identity | undefined;
  private wal: Identity | undefined;
  private lookedAt: number;
  /** Bytes of the database. SQLite only lengthens it. */
  private size: number;

  /** @param files just opened for writing, so that the database exists */
  constructor(
    private readonly files: StoreFiles,
    private readonly clock: () => number = () => performance.now(),
    private readonly folder = new FolderStamp(dirname(files.database)),
  ) {
    this.database = identityOf(files.database);
    this.size = sizeOf(files.database);
    this.lookedAt = clock();
  }

  /**
   * Looks at both files, if some time has passed. For the moment before a commit.
   * @throws StoreFault `replaced`
   */
  lookNowAndThen(): void {
    const now = this.clock();
    if (now - this.lookedAt < SELDOM) return;
    this.lookedAt = now;
    this.assertDatabase();
    this.assertWal();
  }

  /**
   * For the moment between a commit and its answer. While no name in the folder has changed, the files are those that were
   * there the last time.
   *
   * The write-ahead log is only asked whether it is there, unless a name was changed. Asking which file it is would also ask for its
   * times, and Linux then gives the next write its own time, which makes each commit half as slow again; {@link lookNowAndThen} asks.
   * @throws StoreFault `replaced`; `damaged` where the database was cut short, which changes no name
   */
  assertCommitted(): void {
    this.hasSameNames = this.folder.isUnchanged();
    this.assertWhole();
    if (this.hasSameNames) return;
    this.assertDatabase();
    if (this.folder.hasChanged) this.assertWal();
    try {
      accessSync(this.files.wal);
    } catch (error) {
      throw this.gone(this.files.wal, error);
    }
  }

  /** @throws StoreFault `replaced` */
  assertDatabase(): void {
    if (!isSame(identityOf(this.files.database), this.database)) throw this.gone(this.files.database);
  }

  /** What was emptied or cut goes on taking commits into its write-ahead log, until nothing can be read any more. */
  private assertWhole(): void {
    const size = sizeOf(this.files.database);
    if (size < this.size) {
      // Another file, or none, is said as that.
      this.assertDatabase();
      throw new StoreFault(
        'damaged',
        `${this.files.database} was cut from ${String(this.size)} to ${String(size)} bytes while the ledger had it open; ` +
          'nothing more is recorded: stop the ledger, move the folder away, and restore the newest backup',
      );
    }
    this.size = size;
  }

  /** It exists from the first commit on, and is the same file until the database is closed. */
  private assertWal(): void {
    const found = identityOf(this.files.wal);
    if (this.wal !== undefined && !isSame(found, this.wal)) throw this.gone(this.files.wal);
    this.wal = found;
  }

  private gone(path: string, error?: unknown): StoreFault {
    if (error !== undefined && codeOf(error) !== 'ENOENT')
      return new StoreFault('replaced', `${path} cannot be looked at any more (${codeOf(error)}); ${WHAT_TO_DO}`);
    const what = identityOf(path) === undefined ? 'was moved or deleted' : 'was replaced by another file';
    return new StoreFault('replaced', `${path} ${what} while the ledger had it open; ${WHAT_TO_DO}`);
  }
}

const WHAT_TO_DO =
  'nothing more is recorded: stop the ledger, put the original files back (all of the folder, not only events.sqlite), ' +
  'and start it again; ecl check then says whether a step is missing';

const identityOf = (path: string): Identity | undefined => statSync(path, { throwIfNoEntry: false, bigint: true });

/** 0 where there is none: that it is gone is said of its name. */
const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const isSame = (one: Identity | undefined, other: Identity | undefined): boolean =>
  one?.ino === other?.ino && one?.dev === other?.dev;
