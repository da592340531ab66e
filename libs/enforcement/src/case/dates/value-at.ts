import { pointerSteps } from '@ecl/kernel';

/** What is under a name, or in a list at a place; undefined where there is nothing. */
export const ownAt = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** What is at a JSON Pointer in a value; undefined where there is nothing. */
export const valueAt = (value: unknown, pointer: string): unknown =>
  pointerSteps(pointer).reduce<unknown>((at, step) => ownAt(at, step), value);

/** A record with something under a name, or a list with something else at a place that it has. */
const withOwnAt = (value: object, name: string, is: unknown): object =>
  Array.isArray(value)
    ? (value as readonly unknown[]).map((each, at) => (String(at) === name ? is : each))
    : { ...value, [name]: is };

/** A value with another one at a place that it has; what is not there stays away. */
export const withValueAt = (value: unknown, [first, ...others]: readonly string[], is: unknown): unknown => {
  if (first === undefined) return is;
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, first)) return value;
  return withOwnAt(value, first, withValueAt(ownAt(value, first), others, is));
};

/** A value with one more member, and the records that it stands in; nothing is put into a list. */
export const withNewAt = (value: unknown, [first, ...others]: readonly string[], is: unknown): unknown => {
  if (first === undefined) return is;
  if (value === undefined) return { [first]: withNewAt(undefined, others, is) };
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value) && !Object.hasOwn(value, first)) return value;
  return withOwnAt(value, first, withNewAt(ownAt(value, first), others, is));
};

/** A value without what is at a place, and without the records that are empty then. */
export const withoutAt = (value: unknown, [first, ...others]: readonly string[]): unknown => {
  const inner = first === undefined ? undefined : ownAt(value, first);
  if (first === undefined || inner === undefined) return value;
  const left = others.length === 0 ? undefined : withoutAt(inner, others);
  if (Array.isArray(value)) return left === undefined ? value : withOwnAt(value, first, left);
  if (left !== undefined && !isEmptyRecord(left)) return withOwnAt(value as object, first, left);
  const { [first]: _, ...rest } = value as Readonly<Record<string, unknown>>;
  return rest;
};

const isEmptyRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;
