/** What the process knows of its surroundings. */
export interface ProcessSettings {
  /** Where the log is on this machine, its disk has to have room. */
  readonly logFolder?: string;
  /** Where the public reads what is published. */
  readonly disclosureUrl?: string;
  /** Which proxies may say whom they speak for; none where it is not given. */
  readonly trustedProxies?: string;
}

/** Injection token (an interface has none of its own). */
export const PROCESS_SETTINGS = Symbol('process settings');
