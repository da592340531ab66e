import { pointerSteps } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';
import { valueAt, withNewAt, withoutAt, withValueAt } from './value-at.js';

/**
 * The steps of a case in the order in which they were recorded, as every later correction leaves them: the last one, and through it those
 * before it. A date that is corrected is a date of one of them, and what reckons from it is reckoned again from all of them.
 */
export interface LoggedStep {
  /** Its number in the case, from 1: that of its place in the stream. */
  readonly number: number;
  readonly event: CaseEvent;
  readonly earlier: CaseLog;
}
export type CaseLog = LoggedStep | undefined;

export const emptyLog: CaseLog = undefined;

export const logged = (earlier: CaseLog, event: CaseEvent): LoggedStep => ({
  number: (earlier?.number ?? 0) + 1,
  event,
  earlier,
});

/** The steps, oldest first. */
export const stepsIn = (log: CaseLog): readonly CaseEvent[] => {
  const steps: CaseEvent[] = [];
  for (let step = log; step !== undefined; step = step.earlier) steps.push(step.event);
  return steps.reverse();
};

/** The step with a number. */
export const stepWith = (number: number, log: CaseLog): CaseEvent | undefined => {
  let step = log;
  while (step !== undefined && step.number > number) step = step.earlier;
  return step?.number === number ? step.event : undefined;
};

/** What a value is, where nothing on record shows it. */
export type ReckonedKind = 'text' | 'number' | 'flag';

/** One member of one step: what it said and what it says now. Amounts are in fen, written as text; so are `true` and `false`. */
export interface DateChange {
  readonly number: number;
  /** JSON Pointer. */
  readonly member: string;
  /** Absent: the step had no such member; `kind` says what it is now. */
  readonly was?: string;
  /** Absent: it has none any more. */
  readonly is?: string;
  readonly kind?: ReckonedKind;
}

const valueOf = (is: string, kind: ReckonedKind): unknown =>
  kind === 'number' ? Number(is) : kind === 'flag' ? is === 'true' : is;

/** What a value that the ledger reckons is. */
export const kindOf = (value: unknown): ReckonedKind =>
  typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'flag' : 'text';

/** The value of an event with one change. */
const dataWith = (data: unknown, { member, was, is, kind }: DateChange): unknown => {
  const [before, path] = [valueAt(data, member), pointerSteps(member)];
  if (is === undefined) return withoutAt(data, path);
  if (was === undefined) return withNewAt(data, path, valueOf(is, kind ?? 'text'));
  return before === undefined ? data : withValueAt(data, path, valueOf(is, kindOf(before)));
};

/** An event with one change. */
export const changedBy = (event: CaseEvent, change: DateChange): CaseEvent =>
  ({ ...event, data: dataWith(event.data, change) }) as CaseEvent;

/** The steps with what a correction changes in them. */
export const correctedBy = (steps: readonly CaseEvent[], changes: readonly DateChange[]): readonly CaseEvent[] => {
  const corrected = [...steps];
  for (const change of changes) {
    const index = change.number - 1;
    const event = corrected[index];
    if (event !== undefined) corrected[index] = changedBy(event, change);
  }
  return corrected;
};

/** The steps of a whole stream as its corrections leave them. */
export const asCorrected = (steps: readonly CaseEvent[]): readonly CaseEvent[] =>
  steps.reduce<readonly CaseEvent[]>(
    (all, { type, data }) => (type === 'DateCorrected' ? correctedBy(all, data.changes) : all),
    steps,
  );
