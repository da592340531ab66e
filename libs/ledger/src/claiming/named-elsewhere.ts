import type { CaseEvent, CaseState, Elsewhere, EnforcementContext } from '@ecl/enforcement';
import type { EventStore, StreamName } from '@ecl/event-sourcing';
import { casesNamed } from './cases-named.js';
import { leadsNamed } from './leads-named.js';
import { reportersNamed } from './reporters-named.js';

interface NamingStep {
  readonly streamName: StreamName;
  readonly state: CaseState;
  readonly events: readonly CaseEvent[];
  readonly context: EnforcementContext;
}

/** What a step names in other streams and must be known before it is decided; undefined where it names nothing. */
export const namedElsewhere = async (
  { streamName, state, events, context }: NamingStep,
  store: EventStore,
): Promise<Elsewhere | undefined> => {
  const named = {
    ...(await casesNamed(events, { streamName, context }, store)),
    ...(await leadsNamed(events, context, store)),
    ...(await reportersNamed(events, state, store)),
  };
  return Object.keys(named).length === 0 ? undefined : named;
};
