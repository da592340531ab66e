import type { CaseEvent, CaseState, Elsewhere, LeadRegistered } from '@ecl/enforcement';
import type { EventStore } from '@ecl/event-sourcing';

/** Steps after which the public reads something that somebody wrote. */
const MAKES_PUBLIC: readonly CaseEvent['type'][] = ['DecisionPublished', 'DisclosureWithdrawn', 'WithdrawalRestated'];

/**
 * Who reported what the case is about, where a step makes something public: known only to the lead, because as few people
 * as possible see it (S19), and needed so that it is not published.
 */
export const reportersNamed = async (
  events: readonly CaseEvent[],
  { filing }: CaseState,
  store: EventStore,
): Promise<Pick<Elsewhere, 'reporters'>> => {
  if (filing.is === 'none' || filing.leadId === undefined) return {};
  if (!events.some(({ type }) => MAKES_PUBLIC.includes(type))) return {};
  for await (const event of store.readStream(`lead-${filing.leadId}`)) {
    if (event.type !== 'LeadRegistered') continue;
    const { reporter } = (event as unknown as LeadRegistered).data;
    return reporter === undefined ? {} : { reporters: [{ name: reporter.name, contact: reporter.contact }] };
  }
  return {};
};
