import type { Uuid } from '@ecl/kernel';
import type { StreamName } from '../event.js';
import type { ActualRevision } from '../expected-revision.js';

/** A command id came again with another command, another actor or for another stream. Nothing was written. */
export class CommandIdReused extends Error {
  override readonly name = 'CommandIdReused';
  constructor(
    readonly streamName: StreamName,
    readonly commandId: Uuid,
    options?: { cause: unknown },
  ) {
    super(`command id ${commandId} for stream ${streamName} was used for another command already`, options);
  }
}

/** The stream has changed since the caller saw it. Nothing was written, nothing was decided. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  constructor(
    readonly streamName: StreamName,
    readonly expected: ActualRevision,
    readonly actual: ActualRevision,
  ) {
    super(`stream ${streamName} is at ${String(actual)}, and no longer at ${String(expected)}`);
  }
}

/** Others wrote to the stream each time between loading and appending. Nothing was written; sending it again may succeed. */
export class TooMuchContention extends Error {
  override readonly name = 'TooMuchContention';
  constructor(
    readonly streamName: StreamName,
    readonly attempts: number,
    options: { cause: unknown },
  ) {
    super(`stream ${streamName} changed under ${String(attempts)} decisions in a row`, options);
  }
}
