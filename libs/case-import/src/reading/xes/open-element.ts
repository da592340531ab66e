import type { ForeignAttribute } from '@ecl/enforcement';
import type { ForeignCase } from '../foreign-event.js';
import type { AttributeBag } from './attribute-bag.js';

/** What an element of a log is, as far as its attributes belong somewhere. */
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

/** Elements without content of their own: `<values>`, what a log declares, and whatever else is unknown. */
export interface Transparent {
  readonly is: 'transparent';
}

/** Of events that stand in no trace. */
export const NO_CASE: ForeignCase = { attributes: {}, structured: [] };

export type Open = Owner | OpenAttribute | Transparent;

/** An attribute, or its owner, is larger than a reader keeps. */
export class AttributesTooLong extends Error {
  override readonly name = 'AttributesTooLong';
}
