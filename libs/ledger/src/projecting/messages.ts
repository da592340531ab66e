import type { ModelStatus } from '@ecl/read-models';
import type { EventLogAddress } from '../event-log/event-log-address.js';

/** Where the log is and where the read models go. */
export interface ProjectingPlaces {
  readonly log: EventLogAddress;
  readonly readModels: string;
}

/** Messages to the thread. */
export type ToThread =
  | { readonly is: 'resume'; readonly model: string }
  | { readonly is: 'rebuild'; readonly model: string | undefined; readonly request: number }
  | { readonly is: 'stop' };

/** Messages from the thread. `status` comes with every change, so that a health request need not wait for it. */
export type FromThread =
  | { readonly is: 'started'; readonly status: readonly ModelStatus[] }
  | { readonly is: 'changed'; readonly model: string; readonly status: readonly ModelStatus[] }
  | { readonly is: 'status'; readonly status: readonly ModelStatus[] }
  | { readonly is: 'rebuilt'; readonly request: number; readonly failure: string | undefined }
  | { readonly is: 'stopped' };
