import type { Uuid } from '@ecl/kernel';
import type { StreamName } from './event.js';
import type { ActualRevision, ExpectedRevision } from './expected-revision.js';

/** The stream is not in the state that the caller expected; nothing was written. Load and decide again. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision';
  constructor(
    readonly streamName: StreamName,
    readonly expected: ExpectedRevision,
    readonly actual: ActualRevision,
  ) {
    super(`stream ${streamName} was expected at ${describe(expected)}, but is at ${describe(actual)}`);
  }
}

/** An id that the log already holds came again with other bytes, or in another place. This is always an error. */
export class EventIdConflict extends Error {
  override readonly name = 'EventIdConflict';
  constructor(
    readonly streamName: StreamName,
    readonly eventId: Uuid,
    why: string,
  ) {
    super(`event ${eventId} for stream ${streamName}: ${why}`);
  }
}

/**
 * The append itself is malformed (no events, an id that is not a UUID, a payload that is not JSON, …); nothing was
 * written.
 */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/**
 * The store did not answer, or broke the connection: the events may or may not be in the log. Settle it by reading back
 * (`executeCommand` does) or by the same append again: same ids, same bytes, same expected revision.
 */
export class AppendOutcomeUnknown extends Error {
  override readonly name = 'AppendOutcomeUnknown';
  constructor(
    readonly streamName: StreamName,
    options: { cause: unknown },
  ) {
    super(`it is not known whether the append to ${streamName} was stored`, options);
  }
}

/**
 * What an operator must check. `replaced`: the files of the log are no longer those that were opened. `incomplete`: a part
 * of the log that was acknowledged is missing. `stopped`: the storage failed under a commit, and nothing more is written before a new start.
 */
export type UnavailableBecause =
  | 'disk-full'
  | 'read-only'
  | 'locked'
  | 'closed'
  | 'damaged'
  | 'incompatible'
  | 'replaced'
  | 'incomplete'
  | 'stopped'
  | 'unreachable';

/** The store cannot serve this call, and certainly wrote nothing. */
export class EventStoreUnavailable extends Error {
  override readonly name = 'EventStoreUnavailable';
  constructor(
    readonly reason: UnavailableBecause,
    message: string,
    options?: { cause: unknown },
  ) {
    super(message, options);
  }
}

const describe = (revision: ExpectedRevision): string =>
  typeof revision === 'number' ? `revision ${String(revision)}` : revision;
