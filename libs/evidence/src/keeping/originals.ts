import type { Readable } from 'node:stream';

/** An original: the bytes are its name, so nothing else can ever stand at its address. */
export interface Original {
  /** SHA-256 of the bytes, hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

/** A whole file on this machine of which the digest is known: what becomes an original. */
export interface SealedFile extends Original {
  readonly path: string;
}

/** From the first to the last byte, both included; the first is 0. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

export type Soundness = 'sound' | 'missing' | 'altered';

/**
 * The store of originals, by content address. Nothing in it is ever changed or taken away. One contract suite runs on every
 * adapter: `test/contract/originals.contract.ts`.
 */
export interface Originals {
  /**
   * Keeps a file for ever. It reads before it writes: what is there already stays untouched, and is compared. When it
   * returns, the bytes are durable.
   * @throws EvidenceError `altered` where other bytes are at the address; `digest-differs` where the file has other bytes
   *   than it says; `disk-full`
   */
  add(file: SealedFile): Promise<Original>;
  /** Undefined where there is none. */
  stat(sha256: string): Promise<Original | undefined>;
  /**
   * A stream of the bytes, or of a part of them, of a file that has the bytes of its name.
   * @throws EvidenceError `missing`; `altered`; `range-outside`
   */
  read(sha256: string, range?: ByteRange): Promise<Readable>;
  /** The bytes as they are kept, compared with nothing: for whoever copies them and compares. @throws EvidenceError `missing` */
  asKept(sha256: string, signal?: AbortSignal): Promise<Readable>;
  /** Every original, in the order of the digests. */
  list(): AsyncIterable<Original>;
  /** Reads the bytes and compares them with their name. */
  verify(sha256: string, signal?: AbortSignal): Promise<Soundness>;
}

const DIGEST = /^[0-9a-f]{64}$/;

/** Whether a text is a digest; nothing else becomes a part of a path. */
export const isDigest = (text: string): boolean => DIGEST.test(text);

/** Whether the range is inside of a file of that size. */
export const isInside = ({ first, last }: ByteRange, bytes: number): boolean =>
  Number.isSafeInteger(first) && Number.isSafeInteger(last) && first >= 0 && first <= last && last < bytes;
