import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { systemErrorCode } from './system-error.js';
import { SourceUnreadable } from './source-unreadable.js';

/** A file that a log is read from: what identifies it, and its bytes. */
export interface SourceFile {
  /** Its name without the folder: its place on someone's disk is private. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly path: string;
}

/** Small enough that no compressed piece expands to more than about sixteen megabytes. */
const PIECE = 16_384;

/**
 * Reads a file once for its digest, before anything is imported from it, because every imported step names the digest.
 * @param progress gets the number of bytes read so far, and the total.
 * @throws SourceUnreadable when it is missing, unreadable, or empty.
 */
export const identifyFile = async (
  path: string,
  progress: (bytes: number, of: number) => void = () => undefined,
): Promise<SourceFile> => {
  const file = await opened(path);
  try {
    const stats = await file.stat();
    if (!stats.isFile())
      throw new SourceUnreadable('not-found', { en: `${path} is not a file`, zh: `${path} 不是文件` });
    const hash = createHash('sha256');
    let bytes = 0;
    for await (const piece of piecesOf(file, 262_144)) {
      hash.update(piece);
      bytes += piece.length;
      progress(bytes, stats.size);
    }
    if (bytes === 0) throw new SourceUnreadable('empty', { en: `${path} is empty`, zh: `${path} 是空文件` });
    return { name: basename(path), path, bytes, sha256: hash.digest('hex') };
  } finally {
    await file.close();
  }
};

/** The bytes of a file in small pieces. Leaving the loop early closes it. */
export async function* bytesOf(
  path: string,
  progress: (bytes: number) => void = () => undefined,
): AsyncIterable<Buffer> {
  const file = await opened(path);
  let bytes = 0;
  try {
    for await (const piece of piecesOf(file, PIECE)) {
      bytes += piece.length;
      progress(bytes);
      yield piece;
    }
  } finally {
    await file.close();
  }
}

async function* piecesOf(file: FileHandle, size: number): AsyncIterable<Buffer> {
  for (;;) {
    const { bytesRead, buffer } = await file.read({ buffer: Buffer.allocUnsafe(size), position: null });
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
  }
}

const opened = async (path: string): Promise<FileHandle> => {
  try {
    return await open(path, 'r');
  } catch (cause) {
    const code = systemErrorCode(cause);
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new SourceUnreadable(
        'not-found',
        { en: `there is no file ${path}`, zh: `找不到文件 ${path}` },
        {},
        { cause },
      );
    throw new SourceUnreadable(
      'no-access',
      { en: `${path} cannot be opened (${code})`, zh: `无法打开 ${path}（${code}）` },
      {},
      { cause },
    );
  }
};
