import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small file system of its own, so that it can be filled. Needs the right to mount one. */
export class MountedDisk {
  constructor(readonly folder: string) {}

  /** Undefined where a test may not mount. */
  static mount(folder: string, megabytes: number): MountedDisk | undefined {
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]);
    return status === 0 ? new MountedDisk(folder) : undefined;
  }

  /** Takes all the room but for some kilobytes. Whoever else writes at the same moment gets what he needs first. */
  fill(kilobytesLeft = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    try {
      writeFileSync(this.ballast, Buffer.alloc(Math.max(0, bavail * bsize - kilobytesLeft * 1024)));
    } catch (error) {
      // Not of the class that a test knows as Error: Jest has one of its own.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  makeRoom(): void {
    rmSync(this.ballast);
  }

  unmount(): void {
    spawnSync('umount', [this.folder]);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}
