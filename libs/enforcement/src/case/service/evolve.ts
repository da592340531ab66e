import { chinaDateOf } from '@ecl/kernel';
import { evolving } from '../../law/evolving.js';
import type { CaseEvent } from '../events.js';
import type { ServiceEvent } from './events.js';
import type { ServiceState } from './state.js';

/** A penalty on the spot is handed over as it is decided: it is served from that moment (APL 52(2)). */
export const evolveService = evolving<ServiceState, ServiceEvent, CaseEvent>({
  DecisionServed: (_, { servedOn, method }) => ({ is: 'served', servedOn, method }),
  OnSpotPenaltyDecided: (_, { occurredAt }) => ({
    is: 'served',
    servedOn: chinaDateOf(occurredAt),
    method: 'direct',
  }),
});
