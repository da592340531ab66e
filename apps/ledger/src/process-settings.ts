/** What the process knows of its surroundings, as far as its pages and its health tell of them. */
export interface ProcessSettings {
  /** The data folder: its disk has to have room. Unknown where the app is served without one. */
  readonly data?: string;
  /** Where the public reads what is published. */
  readonly disclosureUrl?: string;
}

/** Injection token (an interface has none of its own). */
export const PROCESS_SETTINGS = Symbol('process settings');
