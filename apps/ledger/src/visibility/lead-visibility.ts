import type { Actor, LeadEvent } from '@ecl/enforcement';
import { emptyLeadAudience, evolveLeadAudience, maySeeLead } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import type { StreamVisibility } from './stream-visibility.js';

/** The first event of a lead says whose it is, and no later event changes that. */
export const visibilityOfLead = async (ledger: Ledger, actor: Actor, leadId: string): Promise<StreamVisibility> => {
  for await (const { type, data } of ledger.store.readStream(`lead-${leadId}`, { maxCount: 1 }))
    return maySeeLead(ledger.scopeOf(actor).leads, evolveLeadAudience(emptyLeadAudience, { type, data } as LeadEvent))
      ? 'visible'
      : 'hidden';
  return 'absent';
};
