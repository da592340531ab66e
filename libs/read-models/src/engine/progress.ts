import { shareOfLog, type Position } from '@ecl/event-sourcing';

/** How far a reading of the log has come. */
export interface Progress {
  /** From 0 to 1, of the log as it is now. */
  readonly share: number;
  /** At the rate of the last seconds; undefined while nobody can say, such as in the first moment or where it stands still. */
  readonly secondsLeft: number | undefined;
}

/** What a reading has done since it began. */
export interface Reading {
  /** Where it began; undefined: before the first event. */
  readonly from: Position | undefined;
  readonly at: Position | undefined;
  /** Events since then, and per second of the last seconds. */
  readonly events: number;
  readonly eventsPerSecond: number;
}

/** @param end the last event of the log; undefined while nobody knows it */
export const progressOf = ({ from, at, events, eventsPerSecond }: Reading, end: Position | undefined): Progress => {
  if (end === undefined) return { share: 0, secondsLeft: undefined };
  const share = at === undefined ? 0 : shareOfLog(at, end);
  if (share >= 1) return { share, secondsLeft: 0 };
  const done = share - (from === undefined ? 0 : shareOfLog(from, end));
  // A place in the log of a server says nothing about the number of events before it: what was read says it.
  const eventsLeft = done > 0 ? ((1 - share) / done) * events : undefined;
  const isMoving = eventsLeft !== undefined && eventsPerSecond > 0;
  return { share, secondsLeft: isMoving ? Math.round(eventsLeft / eventsPerSecond) : undefined };
};
