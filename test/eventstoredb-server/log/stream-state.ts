import { TOMBSTONE_REVISION } from './logged-event.js';

/** The state of a stream that appending and reading need. */
export interface StreamState {
  /** Revision of the last event, -1 for none; of the last before the tombstone, where there is one. */
  readonly lastRevision: bigint;
  readonly isTombstoned: boolean;
  /** Events before this revision are hidden (`$tb` of the stream's metadata); beyond every revision after a soft deletion. */
  readonly truncateBefore: bigint;
  /** Revision of the last event of the stream's metadata, -1 for none. */
  readonly metadataRevision: bigint;
}

export const isSoftDeleted = ({ truncateBefore }: StreamState): boolean => truncateBefore === TOMBSTONE_REVISION;

/** Completely hidden: reads say that it does not exist. */
export const isThere = (state: StreamState): boolean => state.lastRevision >= 0n && !isSoftDeleted(state);

export const isMetadataStream = (streamName: string): boolean => streamName.startsWith('$$');

export const metadataStreamOf = (streamName: string): string => `$$${streamName}`;

/** `$tb` of a metadata event; 0 if there is none. Revisions do not fit a JSON number, so it is read from the text. */
export const truncateBeforeOf = (metadata: string): bigint => BigInt(/"\$tb"\s*:\s*(\d+)/.exec(metadata)?.[1] ?? 0);
