import type { Span } from './folding.js';
import type { NumberKind } from './number-shapes.js';
import type { SpokenOf } from './spoken-of.js';

/** What is personal about a passage. */
export type PersonalKind = NumberKind | SpokenOf | 'name';

/** A passage of a text that the public may not read. */
export interface Passage extends Span {
  readonly kind: PersonalKind;
}

/** A passage, and what takes the place of it. */
export interface Replacement extends Span {
  readonly inItsPlace: string;
}

/** In the order of the text; of those that begin together, the longest first. */
const inOrder = (a: Span, b: Span): number => a.from - b.from || b.to - a.to;

/**
 * A text with each passage replaced, in one pass: the longer one wins, so that nothing is cut in two. What is left of a
 * passage that begins inside another one is replaced by `black`.
 */
export const replaced = (text: string, passages: readonly Replacement[], black: string): string => {
  let result = '';
  let at = 0;
  for (const { from, to, inItsPlace } of [...passages].sort(inOrder)) {
    if (to <= at) continue;
    result += from >= at ? text.slice(at, from) + inItsPlace : black;
    at = to;
  }
  return result + text.slice(at);
};
