import type { Faults } from '../faults/faults.js';
import type { EventLog } from '../log/event-log.js';
import type { Streams } from '../log/streams.js';
import type { Endpoint } from '../wire/rpc-error.js';

/** What the services of a server have in common. */
export interface Node {
  readonly log: EventLog;
  readonly streams: Streams;
  readonly faults: Faults;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** Destroys every connection. */
  readonly cut: () => void;
  readonly isLeader: () => boolean;
  readonly leader: () => Endpoint | undefined;
  readonly openStreams: OpenStreams;
}

/** Streams that a server ends when it stops: subscriptions, running reads, appends on the batch path. */
export type OpenStreams = Set<{ readonly fail: (error: Error) => void }>;
