import { chinaDateOf, type PlainDate } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ServiceEvent } from './vocabulary.js';

/** Service of the decision. `servedOn` is the day that counts in law (a public notice counts 30 days later). */
export type ServiceState =
  { readonly is: 'notServed' } | { readonly is: 'served'; readonly servedOn: PlainDate; readonly method: string };

export const initialService: ServiceState = { is: 'notServed' };

/** A penalty on the spot is handed over when it is decided: it is served from that moment (APL 52(2)). */
export const evolveService = evolving<ServiceState, ServiceEvent, CaseEvent>({
  DecisionServed: (_, { servedOn, method }) => ({ is: 'served', servedOn, method }),
  OnSpotPenaltyDecided: (_, { occurredAt }) => ({
    is: 'served',
    servedOn: chinaDateOf(occurredAt),
    method: 'direct',
  }),
  /** What was served is gone; the new decision is served anew. */
  RedoOrdered: () => initialService,
});
