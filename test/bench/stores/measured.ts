import type { Prepared } from './prepared.js';

/** What a measure works on. */
export interface Measured {
  readonly prepared: readonly Prepared[];
  /** For files of its own. */
  readonly folder: string;
}
