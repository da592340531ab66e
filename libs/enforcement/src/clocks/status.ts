import { addDays, chinaDateOf, type Instant, type PlainDate } from '@ecl/kernel';
import type { Clock } from './clock.js';
import type { ClockFacts } from './facts.js';
import { isLate, isPast, type ClockReading } from './reading.js';
import { CLOCKS } from './table/index.js';

/**
 * How a clock is at a moment. `due`, `warned`, `overdue`, `paused`: it runs; `over`: a right or a bar that ended with its last
 * day; `met`, `metLate`: what was due was done; `used`, `usedLate`, `waived`: a right that was used or given up; `none`: a parameter says that there is no such limit.
 */
export type ClockStatus =
  | 'due'
  | 'warned'
  | 'overdue'
  | 'over'
  | 'paused'
  | 'met'
  | 'metLate'
  | 'used'
  | 'usedLate'
  | 'waived'
  | 'lapsed'
  | 'fellAway'
  | 'replaced'
  | 'none';

export const statusOf = (at: Instant, facts: ClockFacts, reading: ClockReading): ClockStatus => {
  if (!reading.applies) return 'none';
  const { nature } = CLOCKS[facts.clock];
  if (facts.end) {
    if (facts.end.how !== 'done') return facts.end.how;
    if (nature === 'right') return usedOr('used', facts);
    return nature !== 'bar' && isLate(reading, facts.end.at) ? 'metLate' : 'met';
  }
  if (reading.isStopped) return 'paused';
  if (isPast(reading, at)) {
    // What may still move ends no right, and nobody is late for it: people are warned (K7).
    if (!reading.isProvisional) return nature === 'duty' ? 'overdue' : usedOr('over', facts);
    if (facts.use !== undefined) return usedOr('over', facts);
  }
  return chinaDateOf(at) >= warnsOn(facts, reading) ? 'warned' : 'due';
};

/** Whether a right was used in time is said by the step that used it: a paper may have been posted in time. */
const usedOr = <Status extends ClockStatus>(otherwise: Status, { use }: ClockFacts): Status | 'used' | 'usedLate' => {
  if (use === undefined) return otherwise;
  return use.isLate ? 'usedLate' : 'used';
};

/** The first day on which people are warned of the last day. */
export const warnsOn = ({ clock }: Pick<ClockFacts, 'clock'>, { dueOn }: Pick<ClockReading, 'dueOn'>): PlainDate =>
  addDays(dueOn, -CLOCKS[clock].warnsBefore);

/**
 * The day on which the ledger records that the clock ran out: the first day after it. Undefined where nothing is recorded, and
 * while the last day may still move.
 */
export const actsOn = (
  facts: ClockFacts,
  reading: ClockReading,
  { breach }: Pick<Clock, 'breach'> = CLOCKS[facts.clock],
): PlainDate | undefined =>
  facts.is === 'running' && breach.is === 'event' && reading.applies && !reading.isStopped && !reading.isProvisional
    ? addDays(reading.dueOn, 1)
    : undefined;
