import type { ForeignAttribute } from '@ecl/enforcement';
import type { ForeignCase } from '../foreign-event.js';
import type { AttributeBag } from './attribute-bag.js';

/** The kind of an element of a log, by where its attributes belong. */
export interface Owner {
  readonly is: 'log' | 'trace' | 'event' | 'eventDefaults' | 'caseDefaults';
  readonly bag: AttributeBag;
  readonly line: number;
  size: number;
}

export interface OpenAttribute {
  readonly is: 'attribute';
  readonly key: string;
  readonly type: string;
  value: string | undefined;
  children: ForeignAttribute[] | undefined;
}

/** Elements without content of their own: `<values>`, the declarations of a log, and unknown elements. */
export interface Transparent {
  readonly is: 'transparent';
}

/** Of events that are in no trace. */
export const NO_CASE: ForeignCase = { attributes: {}, structured: [] };

export type Open = Owner | OpenAttribute | Transparent;

/** An attribute, or its owner, is larger than a reader keeps. */
export class AttributesTooLong extends Error {
  override readonly name = 'AttributesTooLong';
}
