import type { Position } from '@ecl/event-sourcing';
import type { Halt } from './bookkeeping.js';

/** A query wanted to see events that the read model had not projected within the time it could wait. */
export class ReadModelBehind extends Error {
  override readonly name = 'ReadModelBehind';
  constructor(
    readonly readModel: string,
    readonly wanted: Position,
    readonly reached: Position | undefined,
  ) {
    super(`${readModel} is at ${reached ?? 'the start'} and has not reached ${wanted} in time`);
  }
}

/** A query wants to see events behind the one that halted the read model: waiting would not help. */
export class ReadModelHalted extends Error {
  override readonly name = 'ReadModelHalted';
  constructor(
    readonly readModel: string,
    readonly halt: Halt,
  ) {
    super(`${readModel} is halted before ${halt.position}: ${halt.reason}`);
  }
}

/** No engine has made the file yet. */
export class ReadModelMissing extends Error {
  override readonly name = 'ReadModelMissing';
  constructor(
    readonly readModel: string,
    readonly version: number,
  ) {
    super(`there is no file of ${readModel}, version ${String(version)}`);
  }
}
