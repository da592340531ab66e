import type { PlaceInTable } from '../../demo/table/table-fault.js';
import type { Kind } from '../kinds.js';

/** What a file says, before it is known what it should be: texts, lists and records of texts. */
export type Given = string | readonly Given[] | { readonly [name: string]: Given };

/** One entry that a file asks for. */
export interface Row {
  readonly kind: Kind;
  readonly place: PlaceInTable & { readonly row: number };
  /** By the headings or names as the file has them. */
  readonly given: readonly (readonly [heading: string, value: Given])[];
}

/** What is wrong with a row, and where in it. */
export interface Fault {
  readonly column?: string | undefined;
  readonly zh: string;
  readonly en: string;
  /** The rule that refuses it; absent where the file itself cannot be understood. */
  readonly rule?: string;
}
