import type { LogOffset } from '../wire/log-offset.js';

/** An event as it came over the wire. */
export interface ProposedEvent {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Buffer;
  readonly metadata: Buffer;
}

/** An event as it is in the log. */
export interface LoggedEvent extends ProposedEvent {
  readonly streamName: string;
  readonly revision: bigint;
  /** Commit and prepare position, which are the same for every event that is appended in one go. */
  readonly offset: LogOffset;
  /** Ticks of 100 ns since 1970, as text. */
  readonly created: string;
}

/** The last revision that a stream can have: only its tombstone is there. */
export const TOMBSTONE_REVISION = 9_223_372_036_854_775_807n;
