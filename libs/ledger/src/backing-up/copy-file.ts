import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** The size and digest of a file. */
export interface FileDigest {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Nobody else may read keys or password hashes. */
const FOLDER_MODE = 0o700;
export const OWNER_ONLY = 0o600;

export interface CopyOptions {
  readonly mode: number;
  /** Called with the number of further bytes copied. */
  readonly onBytes?: (bytes: number) => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Copies a file to the disk and reports what was copied, so that the verified content is the content on the disk.
 * @param to a file that does not exist
 */
export const copyFile = (from: string, to: string, options: CopyOptions): Promise<FileDigest> =>
  copyBytes(createReadStream(from), to, options);

/** The same of bytes that come from elsewhere. */
export const copyBytes = async (
  from: Readable,
  to: string,
  { mode, onBytes, signal }: CopyOptions,
): Promise<FileDigest> => {
  mkdirSync(dirname(to), { recursive: true, mode: FOLDER_MODE });
  const tally = new Tally(onBytes);
  // Flushed through the descriptor that wrote it: nobody but root opens a read-only file again to do so.
  await pipeline(from, tally, createWriteStream(to, { flags: 'wx', mode, flush: true }), {
    ...(signal && { signal }),
  });
  return tally.digest();
};

export const digestOfFile = async (file: string, signal?: AbortSignal): Promise<FileDigest> => {
  const tally = new Tally();
  tally.resume();
  await pipeline(createReadStream(file), tally, { ...(signal && { signal }) });
  return tally.digest();
};

/** Counts and hashes the bytes that pass through. */
class Tally extends Transform {
  private bytes = 0;
  private readonly hash = createHash('sha256');

  constructor(private readonly onBytes?: (bytes: number) => void) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: (error: null, chunk: Buffer) => void): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
    this.onBytes?.(chunk.length);
    done(null, chunk);
  }

  digest(): FileDigest {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}
