import { randomUUID } from 'node:crypto';
import { constants, createReadStream } from 'node:fs';
import { chmod, copyFile, link, open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { codeOf, EvidenceError, orAbsent, orDiskFull } from '../evidence-error.js';
import { ORIGINAL_FILE, ownFolder, syncFile, syncFolder } from '../owned-files.js';
import { digestOf, digestOfFile } from '../running-digest.js';
import {
  isDigest,
  isInside,
  type ByteRange,
  type Original,
  type Originals,
  type SealedFile,
  type Soundness,
} from './originals.js';
import { SoundFiles } from './sound-files.js';

/** A copy on its way from another disk; nothing reads it, and one that a dead process left is of no use. */
const ON_ITS_WAY = 'on-its-way';

/** Originals in a folder of this machine: `ab/abcd…`, 0400 in folders of 0700. */
export class OriginalsInFolder implements Originals {
  private readonly sound = new SoundFiles();

  private constructor(private readonly folder: string) {}

  static async open(folder: string): Promise<OriginalsInFolder> {
    await ownFolder(folder);
    return new OriginalsInFolder(folder);
  }

  /** What is in a folder, to be read alone: it makes no folder. */
  static at(folder: string): OriginalsInFolder {
    return new OriginalsInFolder(folder);
  }

  async add(file: SealedFile): Promise<Original> {
    try {
      return await this.added(file);
    } catch (error) {
      throw orDiskFull(error);
    }
  }

  private async added({ path, sha256, bytes }: SealedFile): Promise<Original> {
    const place = this.placeOf(sha256);
    if (!(await this.isThere(sha256))) {
      await ownFolder(dirname(place));
      const staged = await this.staged(path);
      try {
        // The staged bytes are the ones that get the name, so they are the ones to compare.
        const digest = await digestOfFile(staged);
        if (digest.bytes !== bytes || digest.sofar() !== sha256) throw new EvidenceError('digest-differs');
        await chmod(staged, ORIGINAL_FILE);
        await syncFile(staged);
        await this.named(staged, place, sha256);
      } finally {
        await unlink(staged).catch(() => undefined);
      }
    }
    // Also where it was there: whoever linked it may have died before the names were on the disk.
    await syncFolder(dirname(place));
    await syncFolder(this.folder);
    return { sha256, bytes };
  }

  /** The same bytes under a name of our own: no second copy where both are on one disk. */
  private async staged(path: string): Promise<string> {
    const folder = join(this.folder, ON_ITS_WAY);
    await ownFolder(folder);
    const staged = join(folder, randomUUID());
    try {
      await link(path, staged);
    } catch (error) {
      if (!/^(EXDEV|EPERM|ENOTSUP|EMLINK)$/.test(codeOf(error))) throw error;
      await copyFile(path, staged, constants.COPYFILE_EXCL);
    }
    return staged;
  }

  /** A link fails where the name exists, so that no original is ever written over. */
  private async named(staged: string, place: string, sha256: string): Promise<void> {
    try {
      await link(staged, place);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      await this.isThere(sha256);
    }
  }

  private async isThere(sha256: string): Promise<boolean> {
    const found = await this.verify(sha256);
    if (found === 'altered') throw new EvidenceError('altered', { sha256 });
    return found === 'sound';
  }

  async stat(sha256: string): Promise<Original | undefined> {
    if (!isDigest(sha256)) return undefined;
    const found = await stat(this.placeOf(sha256)).catch(orAbsent);
    return found?.isFile() ? { sha256, bytes: found.size } : undefined;
  }

  async read(sha256: string, range?: ByteRange): Promise<Readable> {
    if ((await this.stat(sha256)) === undefined) throw new EvidenceError('missing', { sha256 });
    // Opened here, so that what goes wrong is thrown and does not break off an answer that has begun.
    const file = await open(this.placeOf(sha256), 'r');
    try {
      const { size } = await file.stat();
      await this.mustBeSound(sha256, file);
      if (range !== undefined && !isInside(range, size)) throw new EvidenceError('range-outside', { bytes: size });
      return file.createReadStream(range === undefined ? {} : { start: range.first, end: range.last });
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** Reads the file once; it is read again when it is another one, or somebody touched it. */
  private async mustBeSound(sha256: string, file: FileHandle): Promise<void> {
    const before = await identityOf(file);
    if (this.sound.isKnown(sha256, before)) return;
    const digest = await digestOf(file.createReadStream({ start: 0, autoClose: false }));
    if (digest.sofar() !== sha256 || (await identityOf(file)) !== before)
      throw new EvidenceError('altered', { sha256 });
    this.sound.remember(sha256, before);
  }

  async asKept(sha256: string, signal?: AbortSignal): Promise<Readable> {
    if ((await this.stat(sha256)) === undefined) throw new EvidenceError('missing', { sha256 });
    return createReadStream(this.placeOf(sha256), signal === undefined ? {} : { signal });
  }

  async *list(): AsyncIterable<Original> {
    for (const shelf of ((await readdir(this.folder).catch(orAbsent)) ?? []).sort())
      if (/^[0-9a-f]{2}$/.test(shelf))
        for (const name of (await readdir(join(this.folder, shelf))).sort()) {
          const found = name.startsWith(shelf) ? await this.stat(name) : undefined;
          if (found !== undefined) yield found;
        }
  }

  async verify(sha256: string, signal?: AbortSignal): Promise<Soundness> {
    if ((await this.stat(sha256)) === undefined) return 'missing';
    return (await digestOf(await this.asKept(sha256, signal))).sofar() === sha256 ? 'sound' : 'altered';
  }

  private placeOf(sha256: string): string {
    if (!isDigest(sha256)) throw new EvidenceError('missing');
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

/** Who writes to a file may set its time of writing back, and not that of its change. */
const identityOf = async (file: FileHandle): Promise<string> => {
  const { dev, ino, size, mtimeNs, ctimeNs } = await file.stat({ bigint: true });
  return [dev, ino, size, mtimeNs, ctimeNs].join(':');
};
