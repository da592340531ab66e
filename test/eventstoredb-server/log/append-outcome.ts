import type { LogOffset } from '../wire/log-offset.js';
import type { Endpoint } from '../wire/rpc-error.js';

/** How an append ends, before it is translated for either path. */
export type AppendOutcome =
  | {
      readonly is: 'success';
      /** Revision of the last event; -1 when the stream has none. */
      readonly lastRevision: bigint;
      /** Position of the last event; undefined for an append without events to an empty stream. */
      readonly offset: LogOffset | undefined;
    }
  | {
      readonly is: 'wrongExpectedVersion';
      /** -1 for no stream; undefined when the answer leaves it out. */
      readonly currentRevision: bigint | undefined;
    }
  | { readonly is: 'streamDeleted' }
  | { readonly is: 'accessDenied' }
  | { readonly is: 'timedOut' }
  | { readonly is: 'notReady' }
  | { readonly is: 'tooBusy' }
  | { readonly is: 'notLeader'; readonly leader: Endpoint | undefined };
