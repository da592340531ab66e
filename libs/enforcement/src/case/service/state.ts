import type { PlainDate } from '@ecl/kernel';

/** Service of the decision. `servedOn` is the day that counts in law (a public notice counts 30 days later). */
export type ServiceState =
  { readonly is: 'notServed' } | { readonly is: 'served'; readonly servedOn: PlainDate; readonly method: string };

export const initialService: ServiceState = { is: 'notServed' };
