import { pointerSteps } from '@ecl/kernel';
import type { CaseEvent } from '../events.js';

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

/** One member of one step: what it said and what it says now. Amounts are in fen, written as text; so are `true` and `false`. */
export interface DateChange {
  readonly number: number;
  /** JSON Pointer. */
  readonly member: string;
  readonly was: string;
  readonly is: string;
}

/** What is at a JSON Pointer in a value; undefined where there is nothing. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointerSteps(pointer).reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, step)
        ? (at as Readonly<Record<string, unknown>>)[step]
        : undefined,
    value,
  );

/** A value with another one at a place that it has; what is not there stays away. */
export const withValueAt = (value: unknown, [first, ...others]: readonly string[], is: unknown): unknown => {
  if (first === undefined) return is;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  const changed = withValueAt((value as Readonly<Record<string, unknown>>)[first], others, is);
  if (!Array.isArray(value)) return { ...value, [first]: changed };
  return (value as readonly unknown[]).map((each, index) => (String(index) === first ? changed : each));
};

/** An event with one change. */
export const changedBy = (event: CaseEvent, { member, is }: DateChange): CaseEvent => {
  const before = valueAt(event.data, member);
  if (before === undefined) return event;
  const after = typeof before === 'number' ? Number(is) : typeof before === 'boolean' ? is === 'true' : is;
  return { ...event, data: withValueAt(event.data, pointerSteps(member), after) } as CaseEvent;
};

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
