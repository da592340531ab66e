import { spawnSync } from 'node:child_process';
import { rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A small separate file system that can be filled. It needs the right to mount one. */
export class MountedDisk {
  constructor(readonly folder: string) {}

  /** Undefined if a test may not mount. */
  static mount(folder: string, megabytes: number): MountedDisk | undefined {
    const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${String(megabytes)}m`, 'tmpfs', folder]);
    return status === 0 ? new MountedDisk(folder) : undefined;
  }

  /** Fills all space except for some kilobytes. Another process that writes at the same moment gets its space first. */
  fill(kilobytesLeft = 0): void {
    const { bavail, bsize } = statfsSync(this.folder);
    try {
      writeFileSync(this.ballast, Buffer.alloc(Math.max(0, bavail * bsize - kilobytesLeft * 1024)));
    } catch (error) {
      // It is not an instance of the Error class in a test: Jest has its own.
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }

  makeRoom(): void {
    rmSync(this.ballast);
  }

  makeReadOnly(): void {
    spawnSync('mount', ['-o', 'remount,ro', this.folder]);
  }

  unmount(): void {
    spawnSync('umount', [this.folder]);
  }

  private get ballast(): string {
    return join(this.folder, 'ballast');
  }
}
