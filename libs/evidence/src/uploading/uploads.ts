import { isUuid, newUuid, type Clock, type Instant } from '@ecl/kernel';
import { open, readdir, stat, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { EvidenceError, orAbsent, orDiskFull } from '../evidence-error.js';
import type { SealedFile } from '../keeping/originals.js';
import { ownFolder, syncFolder, WORKING_FILE } from '../owned-files.js';
import { digestOfFile, type RunningDigest } from '../running-digest.js';
import { readKept, writeKept, type KeptUpload } from './kept-upload.js';
import type { HeldUpload, Upload, UploadBegun } from './upload.js';

/** What is done with one upload while nobody else does anything with it. As those of {@link Uploads}. */
export interface OneUpload {
  append(offset: number, chunks: AsyncIterable<Uint8Array>): Promise<Upload>;
  seal(asked?: string): Promise<SealedFile>;
  drop(): Promise<void>;
  hold(finding: string): Promise<void>;
}

/**
 * Files that are arriving, in a folder of this machine: the quarantine, from which nothing is served. Bytes are on the disk
 * when an append returns, and an upload goes on from them after a restart or a kill. One process has the folder.
 */
export class Uploads {
  /** The digests so far of what this process received; after a restart the bytes are read again, once. */
  private readonly digests = new Map<string, RunningDigest>();
  private readonly busy = new Set<string>();

  private constructor(
    private readonly folder: string,
    private readonly clock: Clock,
  ) {}

  static async open(folder: string, clock: Clock): Promise<Uploads> {
    await ownFolder(folder);
    return new Uploads(folder, clock);
  }

  /** @throws EvidenceError `disk-full` */
  async begin({ size, note }: UploadBegun): Promise<Upload> {
    const kept: KeptUpload = { id: newUuid(), size, begunAt: this.clock.now(), note };
    try {
      const file = await open(this.bytesOf(kept.id), 'wx', WORKING_FILE);
      try {
        await file.chmod(WORKING_FILE);
        await this.touch(file);
      } finally {
        await file.close();
      }
      // Written last: bytes without it are nobody's, and are swept away.
      await writeKept(this.keptOf(kept.id), kept);
    } catch (error) {
      throw orDiskFull(error);
    }
    return { ...kept, offset: 0, cameAt: kept.begunAt };
  }

  /** Undefined where there is none, or it is held. */
  async find(id: string): Promise<Upload | undefined> {
    const kept = isUuid(id) ? await readKept(this.keptOf(id)) : undefined;
    if (kept === undefined || kept.finding !== undefined) return undefined;
    const found = await statOf(this.bytesOf(id));
    if (found === undefined) return undefined;
    const { size, begunAt, note } = kept;
    const cameAt = found.mtime.toISOString() as Instant;
    return { id, size, begunAt, note, offset: found.size, cameAt };
  }

  /**
   * Appends what comes. If the stream breaks off, what came of it is kept, and the error is passed on.
   * @param offset bytes that the sender knows to be here: {@link Upload.offset}
   * @throws EvidenceError `no-such-upload`, `wrong-offset`, `upload-busy`, `too-much`, `disk-full`
   */
  append(id: string, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
    return this.inOneGo(id, (one) => one.append(offset, chunks));
  }

  private async receive({ id, size }: Upload, digest: RunningDigest, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const file = await open(this.bytesOf(id), 'r+');
    try {
      for await (const chunk of chunks) {
        if (digest.bytes + chunk.length > size) throw new EvidenceError('too-much', { size });
        await writeAll(file, chunk, digest.bytes);
        digest.take(chunk);
      }
    } catch (error) {
      throw orDiskFull(error);
    } finally {
      // Half a chunk that a full disk left is no part of the digest.
      await file.truncate(digest.bytes).catch(() => this.digests.delete(id));
      await this.touch(file)
        .then(() => file.sync())
        .finally(() => file.close());
    }
  }

  /**
   * What a whole upload is. It stays where it is until it is dropped or held.
   * @param asked the digest that whoever sent it declared
   * @throws EvidenceError `no-such-upload`, `not-whole`, `digest-differs` (then it is dropped)
   */
  seal(id: string, asked?: string): Promise<SealedFile> {
    return this.inOneGo(id, (one) => one.seal(asked));
  }

  /** Takes an upload away: it was kept as an original, or nobody wants it. One that is gone already is no fault. */
  drop(id: string): Promise<void> {
    return this.inOneGo(id, (one) => one.drop());
  }

  /** Keeps an upload in quarantine for good: nobody goes on with it, and no sweep takes it. */
  hold(id: string, finding: string): Promise<void> {
    return this.inOneGo(id, (one) => one.hold(finding));
  }

  /**
   * Does several things with an upload, with which nobody else does anything meanwhile.
   * @throws EvidenceError `upload-busy`, and what `act` throws
   */
  inOneGo<T>(id: string, act: (one: OneUpload) => Promise<T>): Promise<T> {
    return this.alone(id, () =>
      act({
        append: (offset, chunks) => this.appendAlone(id, offset, chunks),
        seal: (asked) => this.sealAlone(id, asked),
        // Also what is no id is nowhere.
        drop: async () => (isUuid(id) ? this.remove(id) : undefined),
        hold: (finding) => this.holdAlone(id, finding),
      }),
    );
  }

  private async appendAlone(id: string, offset: number, chunks: AsyncIterable<Uint8Array>): Promise<Upload> {
    const upload = await this.found(id);
    if (upload.offset !== offset) throw new EvidenceError('wrong-offset', { offset: upload.offset });
    const digest = await this.digestSoFar(upload);
    // A whole one is only asked again what became of it.
    if (offset < upload.size) await this.receive(upload, digest, chunks);
    else for await (const { length } of chunks) if (length > 0) throw new EvidenceError('too-much', { size: offset });
    return this.found(id);
  }

  private async sealAlone(id: string, asked: string | undefined): Promise<SealedFile> {
    const upload = await this.found(id);
    if (upload.offset < upload.size) throw new EvidenceError('not-whole', { offset: upload.offset });
    const sha256 = (await this.digestSoFar(upload)).sofar();
    if (asked !== undefined && asked !== sha256) {
      await this.remove(id);
      throw new EvidenceError('digest-differs', { sha256 });
    }
    return { sha256, bytes: upload.size, path: this.bytesOf(id) };
  }

  private async holdAlone(id: string, finding: string): Promise<void> {
    await this.found(id);
    const kept = await readKept(this.keptOf(id));
    if (kept !== undefined) await writeKept(this.keptOf(id), { ...kept, finding });
    this.digests.delete(id);
  }

  /** What is in quarantine for good. */
  async *held(): AsyncIterable<HeldUpload> {
    for (const id of await this.ids()) {
      const kept = await readKept(this.keptOf(id));
      if (kept?.finding !== undefined) yield { id, size: kept.size, note: kept.note, finding: kept.finding };
    }
  }

  /** What has not been dropped or held. */
  async *unfinished(): AsyncIterable<Upload> {
    for (const id of await this.ids()) {
      const upload = await this.find(id);
      if (upload !== undefined) yield upload;
    }
  }

  /**
   * Removes uploads to which nothing came since a moment, and what kills left of others.
   * @returns how many were removed
   */
  async sweep(before: Instant): Promise<number> {
    let swept = 0;
    for (const name of (await readdir(this.folder)).sort()) {
      const id = name.slice(0, name.indexOf('.'));
      if (this.busy.has(id)) continue;
      if ((await readKept(this.keptOf(id)))?.finding !== undefined) continue;
      // The bytes say when something last came; without them, what is left of the upload does.
      const left = (await statOf(this.bytesOf(id))) ?? (await statOf(join(this.folder, name)));
      if (left === undefined || left.mtime.toISOString() >= before) continue;
      await this.remove(id);
      swept += 1;
    }
    return swept;
  }

  private async found(id: string): Promise<Upload> {
    const upload = await this.find(id);
    if (upload === undefined) throw new EvidenceError('no-such-upload');
    return upload;
  }

  private async digestSoFar({ id, offset }: Upload): Promise<RunningDigest> {
    const known = this.digests.get(id);
    if (known?.bytes === offset) return known;
    const read = await digestOfFile(this.bytesOf(id), offset);
    this.digests.set(id, read);
    return read;
  }

  private async remove(id: string): Promise<void> {
    this.digests.delete(id);
    for (const path of [this.keptOf(id), this.bytesOf(id), `${this.keptOf(id)}.new`])
      await unlink(path).catch(orAbsent);
    await syncFolder(this.folder);
  }

  /** One thing at a time with one upload. */
  private async alone<T>(id: string, act: () => Promise<T>): Promise<T> {
    if (this.busy.has(id)) throw new EvidenceError('upload-busy');
    this.busy.add(id);
    try {
      return await act();
    } finally {
      this.busy.delete(id);
    }
  }

  /** The time of change is the ledger's clock, as every other time is. */
  private async touch(file: FileHandle): Promise<void> {
    const now = new Date(this.clock.now());
    await file.utimes(now, now);
  }

  private async ids(): Promise<readonly string[]> {
    const names = await readdir(this.folder);
    return names
      .filter((name) => name.endsWith(KEPT))
      .map((name) => name.slice(0, -KEPT.length))
      .sort();
  }

  private bytesOf(id: string): string {
    return join(this.folder, `${id}${BYTES}`);
  }

  private keptOf(id: string): string {
    return join(this.folder, `${id}${KEPT}`);
  }
}

const BYTES = '.part';
const KEPT = '.json';

const writeAll = async (file: FileHandle, chunk: Uint8Array, at: number): Promise<void> => {
  for (let done = 0; done < chunk.length;) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, at + done);
    done += bytesWritten;
  }
};

const statOf = (path: string) => stat(path).catch(orAbsent);
