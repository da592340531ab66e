import { marksOf, type PayloadSchema } from '@ecl/event-sourcing';
import { pointerStep } from '@ecl/kernel';

/** An amount of a step, with the objects that it lies in. */
export interface AmountOfStep {
  /** JSON Pointer. */
  readonly path: string;
  readonly amount: number;
  /** The name of its member. */
  readonly name: string;
  /** From the step to the object that has the amount; lists are left out. */
  readonly owners: readonly Readonly<Record<string, unknown>>[];
}

/** Finds the amounts that a step has, by the marks of its schema; what is not there yet, or no number, is none. */
export const amountsOfStep = (schema: PayloadSchema): ((data: object) => readonly AmountOfStep[]) => {
  const paths = marksOf(schema).flatMap(({ mark, path }) => (mark === 'amount' ? [path] : []));
  return (data) => paths.flatMap((path) => amountsAt(data, path, '', []));
};

const amountsAt = (
  value: unknown,
  [first, ...rest]: readonly string[],
  path: string,
  owners: AmountOfStep['owners'],
): readonly AmountOfStep[] => {
  if (first === undefined || typeof value !== 'object' || value === null) return [];
  if (first === '*')
    return Array.isArray(value)
      ? value.flatMap((item: unknown, index) => amountsAt(item, rest, path + pointerStep(index), owners))
      : [];
  const owner = value as Readonly<Record<string, unknown>>;
  const [member, at, within] = [owner[first], path + pointerStep(first), [...owners, owner]];
  if (rest.length > 0) return amountsAt(member, rest, at, within);
  return typeof member === 'number' ? [{ path: at, amount: member, name: first, owners: within }] : [];
};
