import { deepStrictEqual, fail } from 'node:assert/strict';
import { isDeepStrictEqual } from 'node:util';

/**
 * A broken rule as a specification names it: the violation itself, the code of its rule, the rule (by its `code`), or a
 * claim about the violation.
 */
export type ExpectedViolation<V> = V | string | { readonly code: string } | ((violation: V) => boolean);

/**
 * @throws AssertionError unless each expected violation is found and no other rule was broken; the order does not
 * matter.
 */
export const assertRefusedFor = <V>(actual: readonly V[], expected: readonly ExpectedViolation<V>[]): void => {
  const left = [...actual];
  const missing = expected.filter((wanted) => {
    const found = left.findIndex((violation) => matches(violation, wanted));
    if (found >= 0) left.splice(found, 1);
    return found < 0;
  });
  if (missing.length === 0 && left.length === 0) return;
  if (missing.every((wanted) => typeof wanted !== 'function'))
    deepStrictEqual(actual.map(nameOf).sort(), expected.map(nameOf).sort());
  fail(
    `refused for ${sentenceOf(actual)}; expected ${String(expected.length)} violations, not found: ${sentenceOf(missing)}`,
  );
};

/** Violations, rules or types by their names, for a message. */
export const sentenceOf = (things: readonly unknown[]): string =>
  things.length === 0 ? 'nothing' : things.map(nameOf).join(', ');

const matches = <V>(violation: V, expected: ExpectedViolation<V>): boolean => {
  if (typeof expected === 'function') return (expected as (violation: V) => boolean)(violation);
  return (
    isDeepStrictEqual(violation, expected) || (codeOf(expected) !== undefined && codeOf(expected) === codeOf(violation))
  );
};

const codeOf = (thing: unknown): string | undefined => {
  if (typeof thing === 'string') return thing;
  if (typeof thing !== 'object' || thing === null) return undefined;
  if ('code' in thing && typeof thing.code === 'string') return thing.code;
  return 'rule' in thing && typeof thing.rule === 'string' ? thing.rule : undefined;
};

const nameOf = (thing: unknown): string =>
  codeOf(thing) ?? (typeof thing === 'function' ? `a violation for which ${String(thing)}` : JSON.stringify(thing));
