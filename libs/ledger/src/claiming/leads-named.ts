import {
  evolveLead,
  initialLead,
  type CaseEvent,
  type Elsewhere,
  type EnforcementContext,
  type LeadEvent,
} from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';
import { emptyLeadAudience, evolveLeadAudience, maySeeLead, scopeOf } from '@ecl/identity';
import { chinaDateOf } from '@ecl/kernel';

/** The lead with which a case is to begin, as far as whoever proposes it may know: nobody learns of a lead by naming it. */
export const leadsNamed = async (
  events: readonly CaseEvent[],
  { actor, registers, now }: EnforcementContext,
  store: EventStore,
): Promise<Pick<Elsewhere, 'lead'>> => {
  const leadId = events.flatMap((event) => (event.type === 'FilingProposed' ? [event.data.leadId] : []))[0];
  if (leadId === undefined) return {};
  let lead = initialLead;
  let audience = emptyLeadAudience;
  for await (const recorded of store.readStream(`lead-${leadId}`)) {
    const event = recorded as unknown as LeadEvent;
    lead = evolveLead(lead, event);
    audience = evolveLeadAudience(audience, event);
  }
  const scope = scopeOf(actor, { registers, today: chinaDateOf(now) }).leads;
  return { lead: lead.is !== 'none' && maySeeLead(scope, audience) ? lead : initialLead };
};
