import { daysBetween, type PlainDate } from '@ecl/kernel';
import type { CashCollected } from './state.js';

/** A step of the cash on its way to the bank that came after its last day, or has not come (L22; APL 71). */
export interface LateCashStep {
  readonly receiptNumber: string;
  readonly step: 'handIn' | 'deposit';
  readonly dueOn: PlainDate;
  /** Undefined while it is still awaited. */
  readonly doneOn: PlainDate | undefined;
  /** Calendar days after the last day, up to when it was done or to the day asked about. */
  readonly lateByDays: number;
}

/** What was late by the end of a day. Cash from the water waits for the landing to be told before anything is reckoned. */
export const lateCashStepsOn = (on: PlainDate, cash: readonly CashCollected[]): readonly LateCashStep[] =>
  cash.flatMap(({ receiptNumber, handInDueOn, handedInOn, depositDueOn, depositedOn }) => [
    ...late(on, { receiptNumber, step: 'handIn', dueOn: handInDueOn, doneOn: handedInOn }),
    ...late(on, { receiptNumber, step: 'deposit', dueOn: depositDueOn, doneOn: depositedOn }),
  ]);

const late = (
  on: PlainDate,
  { dueOn, ...step }: Omit<LateCashStep, 'dueOn' | 'lateByDays'> & { readonly dueOn: PlainDate | undefined },
): readonly LateCashStep[] => {
  if (dueOn === undefined) return [];
  const lateByDays = daysBetween(dueOn, step.doneOn ?? on);
  return lateByDays > 0 ? [{ ...step, dueOn, lateByDays }] : [];
};
