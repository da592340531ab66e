/** The input of a request, made safe for class-transformer. */
export interface Given {
  readonly members: Readonly<Record<string, unknown>>;
  /**
   * Members whose names every object has, or that refer to a prototype (`__proto__`, `constructor`, `toString`): Nest
   * and class-transformer silently drop them, so they would not be refused.
   */
  readonly unseen: readonly string[];
}

/** No input is nested more than two levels; anything deeper is wrong in any case, and would use up the stack. */
const DEEPEST = 4;

/** Undefined if it is not an object. */
export const givenAs = (value: unknown = {}): Given | undefined => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const names = Object.getOwnPropertyNames(value);
  const seen = names.filter((name) => !isUnseen(name));
  return {
    members: Object.fromEntries(seen.map((name) => [name, cut((value as Record<string, unknown>)[name], DEEPEST)])),
    unseen: names.filter(isUnseen),
  };
};

const isUnseen = (name: string): boolean => name === 'prototype' || name in Object.prototype;

const cut = (value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (depth === 0) return {};
  if (Array.isArray(value)) return value.map((item) => cut(item, depth - 1));
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, cut(member, depth - 1)]));
};
