import { rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OWNER_ONLY } from '../owner-only.js';

/** A later change can have the same time as one before it only within this many milliseconds: FAT counts in steps of 2 s. */
const SAME_TIME = 2_100;
const PROBE = '.events.sqlite.probe';

interface Stamp {
  readonly dev: bigint;
  readonly ino: bigint;
  readonly ctimeNs: bigint;
}

/**
 * Says with one question to the file system that no name in a folder was made, moved or deleted: each of these gives the
 * folder another time of change, and another folder at the same path is another one. To ask for each file by itself
 * takes several times as long, and the writer asks for each commit.
 *
 * A time that is young proves nothing, because a change right after it may have the same time. A file system whose
 * folders keep no such time is found out with a probe, once.
 */
export class FolderStamp {
  /** A name was certainly made, moved or deleted between the last two calls. */
  hasChanged = false;
  private last: Stamp | undefined;
  private sure: Stamp | undefined;
  private keepsTime: boolean | undefined;

  constructor(
    private readonly folder: string,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Whether the names are still those that they were at the call before, as far as that is certain. */
  isUnchanged(): boolean {
    const found = stampOf(this.folder);
    this.hasChanged = !found || !this.last || !isSame(found, this.last);
    this.last = found;
    if (found && this.sure && isSame(found, this.sure)) return true;
    this.sure = found && this.isOld(found) && this.isKept(found) ? found : undefined;
    return false;
  }

  private isOld({ ctimeNs }: Stamp): boolean {
    return this.now() - Number(ctimeNs / 1_000_000n) > SAME_TIME;
  }

  private isKept(before: Stamp): boolean {
    if (this.keepsTime !== undefined) return this.keepsTime;
    const probe = join(this.folder, PROBE);
    try {
      writeFileSync(probe, '', { mode: OWNER_ONLY });
      rmSync(probe);
      const after = stampOf(this.folder);
      this.keepsTime = after !== undefined && after.ctimeNs !== before.ctimeNs;
    } catch {
      // A full disk, perhaps: it is tried again with the next commit.
    }
    return false;
  }
}

const stampOf = (folder: string): Stamp | undefined => {
  try {
    return statSync(folder, { throwIfNoEntry: false, bigint: true });
  } catch {
    return undefined;
  }
};

const isSame = (one: Stamp, other: Stamp): boolean =>
  one.ctimeNs === other.ctimeNs && one.ino === other.ino && one.dev === other.dev;
