import type { Position } from '@ecl/event-sourcing';
import type { Halt } from './bookkeeping.js';

/** A query needed events that the read model did not project within the waiting time. */
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

/** A query needs events after the one that halted the read model: waiting would not help. */
export class ReadModelHalted extends Error {
  override readonly name = 'ReadModelHalted';
  constructor(
    readonly readModel: string,
    readonly halt: Halt,
  ) {
    super(`${readModel} is halted before ${halt.position}: ${halt.reason}`);
  }
}

/** No engine has created the file yet. */
export class ReadModelMissing extends Error {
  override readonly name = 'ReadModelMissing';
  constructor(
    readonly readModel: string,
    readonly version: number,
  ) {
    super(`there is no file of ${readModel}, version ${String(version)}`);
  }
}
