import type { Position } from '@ecl/event-sourcing';
import type { Halt } from './bookkeeping.js';
import type { Progress } from './progress.js';

/**
 * - `building`: on the way from the first event to the end of the log, for the first time, or because its file is gone
 * - `catching-up`: has been at the end of the log before, and is on the way there again
 * - `following`: at the end of the log; new events come in as they are committed
 * - `halted`: stopped before an event that could not be projected, until it is resumed, rebuilt or the process restarts
 * - `disconnected`: the log cannot be read at the moment; the engine tries again
 */
export type ModelState = 'building' | 'catching-up' | 'following' | 'halted' | 'disconnected';

/** What health, metrics and an operator need to know about a read model. */
export interface ModelStatus {
  readonly name: string;
  readonly version: number;
  readonly state: ModelState;
  /** The last event in the tables; undefined before the first. */
  readonly position: Position | undefined;
  /** How far what answers is; undefined while the tables are built for the first time, and others may answer. */
  readonly answersTo: Position | undefined;
  readonly halt: Halt | undefined;
  /** Events projected since this process started. */
  readonly projected: number;
  /** Events per second, over the last seconds. */
  readonly eventsPerSecond: number;
  /** The age of the last event in the tables while newer ones wait, in milliseconds; 0 at the end of the log. */
  readonly lagMs: number;
  /** On the way to the end of the log; undefined for one that is there. */
  readonly progress: Progress | undefined;
  /** A rebuild that is under way next to the tables that answer. */
  readonly rebuild: RebuildStatus | undefined;
  /** The event at which the last rebuild had to be given up, since this process started; what answered goes on answering. */
  readonly rebuildGivenUpAt: Position | undefined;
}

export interface RebuildStatus {
  readonly position: Position | undefined;
  readonly eventsPerSecond: number;
  readonly progress: Progress;
}
