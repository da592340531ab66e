import type { Instant } from '@ecl/kernel';

/** A file that is arriving: how much of it is on the disk. */
export interface Upload {
  readonly id: string;
  /** Bytes declared. */
  readonly size: number;
  /** Bytes that are on the disk. */
  readonly offset: number;
  readonly begunAt: Instant;
  /** When something last came. */
  readonly cameAt: Instant;
  /** Whose it is and for what; the uploads themselves look at none of it. */
  readonly note: Readonly<Record<string, string>>;
}

/** What whoever begins an upload says of it. */
export interface UploadBegun {
  /** Bytes, at least 1. */
  readonly size: number;
  readonly note: Readonly<Record<string, string>>;
}

/** An upload that a scanner stopped: it stays in quarantine, for those who look into it. */
export interface HeldUpload {
  readonly id: string;
  readonly size: number;
  readonly note: Readonly<Record<string, string>>;
  /** What the scanner found. */
  readonly finding: string;
}
