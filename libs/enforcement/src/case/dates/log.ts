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

const ownAt = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** A value with one more member, and the records that it stands in; nothing is put into a list. */
const withNewAt = (value: unknown, [first, ...others]: readonly string[], is: unknown): unknown => {
  if (first === undefined) return is;
  if (Array.isArray(value) && !Object.hasOwn(value, first)) return value;
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((each, at) => (String(at) === first ? withNewAt(each, others, is) : each));
  if (value !== undefined && (typeof value !== 'object' || value === null)) return value;
  return { ...value, [first]: withNewAt(ownAt(value, first), others, is) };
};

/** A value without what is at a place, and without the records that are empty then. */
const withoutAt = (value: unknown, [first, ...others]: readonly string[]): unknown => {
  const inner = first === undefined ? undefined : ownAt(value, first);
  if (first === undefined || inner === undefined) return value;
  if (Array.isArray(value))
    return (value as readonly unknown[]).map((each, at) => (String(at) === first ? withoutAt(each, others) : each));
  const left = others.length === 0 ? undefined : withoutAt(inner, others);
  const { [first]: _, ...rest } = value as Readonly<Record<string, unknown>>;
  return left === undefined || isEmptyRecord(left) ? rest : { ...rest, [first]: left };
};

const isEmptyRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

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
