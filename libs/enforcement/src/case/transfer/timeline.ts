import { chinaDateOf, daysBetween, epochMilliseconds, type Instant, type PlainDate } from '@ecl/kernel';
import type { EnforcementContext } from '../../context.js';
import { begun, readingOn } from '../../clocks/index.js';
import { parametersOf } from '../clock-of-case.js';
import type { TransferState, TransferStep } from './state.js';
import { TRANSFER_STEPS, type TransferStepTitle } from './step-titles.js';
import { TIMELINE_ROWS, type TimelineRow } from './timeline-rows.js';

/** One step of the transfer to the police at a moment, compared with its limit (L60–L72). */
export interface TransferTimelineStep extends TransferStepTitle {
  readonly step: TransferStep;
  /** Last day of a limit in days; the whole day belongs to it. */
  readonly dueOn: PlainDate | undefined;
  /** Last moment of a limit in hours. */
  readonly dueAt: Instant | undefined;
  readonly doneAt: Instant | undefined;
  /** How far past the limit it was done, or is now; a begun minute counts. */
  readonly lateBy: Lateness | undefined;
  readonly status: 'done' | 'late' | 'overdue' | 'notDue' | 'notApplicable';
}

export interface Lateness {
  readonly amount: number;
  readonly unit: 'calendarDay' | 'minute';
}

/**
 * Every step in the order of rulebook 7.1: done in time, done late, overdue, awaited but not due, or not applicable
 * (not reached, not needed, or overtaken). None of this is stored: the limits follow from the moments of the steps and
 * the terms in force on those days.
 */
export const transferTimeline = (
  transfer: TransferState,
  agencyId: string | undefined,
  { calendar, packs, now }: Pick<EnforcementContext, 'calendar' | 'packs' | 'now'>,
): readonly TransferTimelineStep[] =>
  TIMELINE_ROWS.map((row) => {
    const limit = limitOf(row, transfer, agencyId, { calendar, packs });
    const doneAt = transfer.at[row.step];
    const lateBy = latenessAt(doneAt ?? now, limit);
    const isAwaited = row.isAwaited(transfer);
    return {
      step: row.step,
      ...TRANSFER_STEPS[row.step],
      ...limit,
      doneAt,
      lateBy: doneAt !== undefined || isAwaited ? lateBy : undefined,
      status: statusOf(doneAt !== undefined, isAwaited, lateBy !== undefined),
    };
  });

const statusOf = (isDone: boolean, isAwaited: boolean, isTooLate: boolean): TransferTimelineStep['status'] => {
  if (isDone) return isTooLate ? 'late' : 'done';
  if (!isAwaited) return 'notApplicable';
  return isTooLate ? 'overdue' : 'notDue';
};

type Limit = Pick<TransferTimelineStep, 'dueOn' | 'dueAt'>;

const limitOf = (
  { limit }: TimelineRow,
  transfer: TransferState,
  agencyId: string | undefined,
  { calendar, packs }: Pick<EnforcementContext, 'calendar' | 'packs'>,
): Limit => {
  const from = limit?.from(transfer);
  if (!limit || from === undefined) return { dueOn: undefined, dueAt: undefined };
  const startedOn = chinaDateOf(from);
  const facts = begun(limit.clock, startedOn, from);
  const { dueOn, dueAt } = readingOn(startedOn, facts, parametersOf(agencyId, { packs }), calendar);
  return dueAt === undefined ? { dueOn, dueAt } : { dueOn: undefined, dueAt };
};

const latenessAt = (moment: Instant, { dueOn, dueAt }: Limit): Lateness | undefined => {
  if (dueAt !== undefined && moment > dueAt)
    return { amount: Math.ceil((epochMilliseconds(moment) - epochMilliseconds(dueAt)) / 60_000), unit: 'minute' };
  const day = chinaDateOf(moment);
  if (dueOn !== undefined && day > dueOn) return { amount: daysBetween(dueOn, day), unit: 'calendarDay' };
  return undefined;
};
