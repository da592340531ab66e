import type { Prepared } from './prepared.js';

/** The subject of a measurement. */
export interface Measured {
  readonly prepared: readonly Prepared[];
  /** A folder for its own files. */
  readonly folder: string;
}
