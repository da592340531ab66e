import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** A digest in the course of reading: how far it has come, and what it is so far. */
export class RunningDigest {
  private readonly hash: Hash = createHash('sha256');
  /** Bytes taken so far. */
  bytes = 0;

  take(chunk: Uint8Array): void {
    this.hash.update(chunk);
    this.bytes += chunk.length;
  }

  /** Hexadecimal, of the bytes so far. */
  sofar(): string {
    return this.hash.copy().digest('hex');
  }
}

/** Reads a stream to its end, chunk by chunk. */
export const digestOf = async (stream: AsyncIterable<Uint8Array>): Promise<RunningDigest> => {
  const digest = new RunningDigest();
  for await (const chunk of stream) digest.take(chunk);
  return digest;
};

/** @param bytes how many of the first bytes to take */
export const digestOfFile = async (path: string, bytes = Infinity): Promise<RunningDigest> =>
  bytes === 0 ? new RunningDigest() : digestOf(createReadStream(path, { end: bytes - 1 }));
