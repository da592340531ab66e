import type { Database } from '@ecl/sqlite';
import { StoreFault } from '../fault.js';
import { WalFile } from './wal-file.js';

/** SQLite restarts the write-ahead log at about 16 MiB; beyond this limit, something prevents it. */
const LIMIT = 64 * 1024 * 1024;
const STEP_AT_LEAST = 256 * 1024;
const STEP_AT_MOST = 1024 * 1024;

/**
 * Keeps the file of the write-ahead log from growing without end, and from growing with every commit. It checks after
 * each group; all sizes are in bytes.
 *
 * **The end.** SQLite empties the log by itself while it commits, but restarts it only at a moment without readers, and
 * with constant readers such a moment may never come. Beyond the limit the writer therefore waits for one, and if a
 * reader stays, tries again only after the same growth, so that a stuck reader cannot slow down every commit.
 *
 * **The reserve.** A commit that lengthens the file waits for the disk twice, for its data and for the file system's
 * record of the new length: nearly twice as long. So the file is kept longer than the part in use. It is lengthened by
 * as much as it has grown, in small steps: no append waits long for a step, and a small store stays small.
 */
export class WalKeeper {
  private opened: WalFile | undefined;
  private reserved = 0;
  private bound: number;
  private isShort = false;
  /** The log as it was last looked at: until it begins anew, it does not become shorter by itself. */
  private known: { readonly salts: bigint; readonly size: number } | undefined;

  constructor(
    private readonly db: Database,
    private readonly limit = LIMIT,
  ) {
    this.bound = limit;
  }

  /** For the moment before a commit, which would lengthen again what was cut. */
  lookAtLength(): void {
    this.isShort = this.known !== undefined && !this.file.isLongerThan(this.known.size - 1);
  }

  /**
   * For the moment between a commit that wrote something and its answer: what was emptied or cut in place keeps its name and takes commits on, behind
   * a hole that hides them from whoever reads the log after a crash. Another program may lawfully empty the log into the
   * database; the next commit then begins it anew, with other salts.
   * @throws StoreFault `damaged`
   */
  assertWhole(): void {
    const salts = this.file.salts();
    // Cut while the group was written: the commit went behind a hole, in front of the length that there was.
    const isCut = () => this.isShort || (this.known !== undefined && !this.file.isLongerThan(this.known.size - 1));
    // Asking for the size slows the next commit down, and a log begins anew seldom.
    if (salts !== undefined && salts !== this.known?.salts) this.known = { salts, size: this.file.size() };
    else if (salts === undefined || isCut())
      throw new StoreFault(
        'damaged',
        `${this.db.name}-wal was cut while the ledger had it open; nothing more is recorded: stop the ledger, and see what ecl ` +
          'check says; if steps are missing, move the folder away, and restore the newest backup',
      );
  }

  look(): void {
    try {
      // Each group asks this, so it asks one thing: what has not outgrown the reserve is within the bound.
      if (!this.file.isLongerThan(this.reserved)) return;
      if (this.file.isLongerThan(this.bound)) this.startOver();
      else this.reserve();
    } catch {
      // The previous group is safe, and the next commit will report what is wrong with the disk.
    }
  }

  /**
   * Moves the log into the database. False when a reader or a full disk prevented a part of it; that part is safe in
   * the log.
   */
  empty(): boolean {
    this.reserved = 0;
    try {
      const [result] = this.db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[];
      return result?.busy === 0;
    } catch {
      return false;
    }
  }

  close(): void {
    this.opened?.close();
  }

  /** The file certainly exists only after the first commit. */
  private get file(): WalFile {
    return (this.opened ??= new WalFile(this.db));
  }

  private startOver(): void {
    this.bound = (this.empty() ? 0 : this.file.size()) + this.limit;
  }

  private reserve(): void {
    let lengthened = 0;
    try {
      this.whileNobodyCommits(() => {
        const size = this.file.size();
        // What was cut is left as it is: the next commit says so.
        if (this.known && size < this.known.size) return;
        const step = Math.min(Math.max(size, STEP_AT_LEAST), STEP_AT_MOST);
        const more = Math.max(0, Math.min(step, this.bound - size));
        this.file.lengthen(more);
        lengthened = size + more;
      });
    } finally {
      // Without space, or while another program writes, the log grows commit by commit, as it would without a reserve.
      this.reserved = this.file.size();
      // What was cut in this moment is shorter than that: the next commit says so.
      const size = Math.max(this.reserved, lengthened);
      if (this.known && this.known.size < size) this.known = { ...this.known, size };
    }
  }

  private whileNobodyCommits(work: () => void): void {
    this.db.exec('BEGIN IMMEDIATE');
    try {
      work();
    } finally {
      this.db.exec('ROLLBACK');
    }
  }
}
