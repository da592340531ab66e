/** What a request gives, as it may be handed to class-transformer. */
export interface Given {
  readonly members: Readonly<Record<string, unknown>>;
  /**
   * Members whose names every object has, or that reach for a prototype (`__proto__`, `constructor`, `toString`): Nest and
   * class-transformer leave them out without a word, and what is left out without a word is not refused.
   */
  readonly unseen: readonly string[];
}

/** No input has a member within a member within a member; what lies deeper is wrong whatever it is, and would cost a stack. */
const DEEPEST = 4;

/** Undefined where it is no object. */
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
