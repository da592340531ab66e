import { accepted } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../../context.js';
import type { CaseEvent } from '../events.js';
import { evolveCase } from '../evolve.js';
import { reachedBy } from '../parties/whose.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import type { Filed } from './filed.js';
import { RESTS_ON } from './rests-on.js';
import { among } from './state.js';

/** What an event rests on in a case as it is: what is the case's, and what is that of each party which it reaches. */
export const reliedOnBy = (event: CaseEvent, { file, parties }: CaseState): Filed[] => {
  const whats = RESTS_ON[event.type];
  const ofParties = reachedBy(event, [...parties.keys()]).flatMap((partyId) =>
    among(parties.get(partyId)?.file ?? [], whats).map((each) => ({ ...each, partyId })),
  );
  return [...among(file, whats), ...ofParties];
};

/** The events of a step with what each rests on, unless it says so itself; an event of the same step before it counts. */
export const saying = (events: readonly CaseEvent[], state: CaseState): readonly CaseEvent[] => {
  let now = state;
  return events.map((event, at) => {
    const isSaid = RESTS_ON[event.type].length === 0 || 'restsOn' in event.data;
    const full = isSaid ? event : ({ ...event, data: { ...event.data, restsOn: reliedOnBy(event, now) } } as CaseEvent);
    if (at < events.length - 1) now = evolveCase(now, full);
    return full;
  });
};

/** What the caller of a step slipped in is not what the step rests on. */
const unsaid = (event: CaseEvent): CaseEvent => {
  if (!('restsOn' in event.data)) return event;
  const { restsOn: _, ...data } = event.data;
  return { ...event, data } as CaseEvent;
};

/** A procedure whose events say what they rest on: the decider writes it from the record, whoever gives the command. */
export const sayingWhatItRestsOn = (deciding: CaseDeciding): CaseDeciding => ({
  ...deciding,
  decide: (command, state, context: EnforcementContext) => {
    const decision = deciding.decide(command, state, context);
    return decision.is === 'refused' ? decision : accepted(...saying(decision.events.map(unsaid), state));
  },
});
