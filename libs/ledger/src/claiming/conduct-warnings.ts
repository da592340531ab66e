import {
  caseDecider,
  conductInAnotherCase,
  conductTakenUp,
  type Actor,
  type CaseEvent,
  type StepWarning,
} from '@ecl/enforcement';
import type { Claims, Event, EventStore } from '@ecl/event-sourcing';
import type { Uuid } from '@ecl/kernel';
import { caseStream } from '../case-stream.js';
import type { CommandDoor, CommandOutcome } from '../ledger.js';
import { enterCase } from './claimed-conduct.js';
import { caseTakenUp } from './conduct-claims.js';
import { isOfTheMoment } from './quietly.js';
import { isTakenUpIn, shownTo, stateOfCase } from './other-case.js';

/** Other cases about the same conduct that are looked at for a warning; more would say nothing new. */
const MOST_LOOKED_AT = 20;

/** A door that warns whoever begins a case about conduct that another case is about. */
export const warningOfConduct = (door: CommandDoor, claims: Claims, store: EventStore): CommandDoor => ({
  ask: (caseId, step, request) => door.ask(caseId, step, request),
  execute: async (caseId, command, request): Promise<CommandOutcome> => {
    const outcome = await door.execute(caseId, command, request);
    if (outcome.is === 'refused') return outcome;
    try {
      const warnings = await warningsFor(caseId, outcome.events, { claims, store, ...request });
      return warnings.length === 0 ? outcome : { ...outcome, warnings };
    } catch (error) {
      // The step is on record; a store that cannot be read now does not undo it.
      if (isOfTheMoment(error)) return outcome;
      throw error;
    }
  },
});

interface Asked {
  readonly claims: Claims;
  readonly store: EventStore;
  readonly actor: Actor;
  readonly commandId: Uuid;
}

const warningsFor = async (
  caseId: string,
  events: readonly Event[],
  { claims, store, actor, commandId }: Asked,
): Promise<readonly StepWarning[]> => {
  if (!events.some(({ type }) => type === 'FilingProposed' || type === 'OnSpotPenaltyDecided')) return [];
  const state = events.reduce((so, event) => caseDecider.evolve(so, event as CaseEvent), caseDecider.initialState);
  if (state.filing.is === 'none') return [];
  const { agencyId } = state.filing;
  const origin = { actor: actor.personId, commandId, digest: '' };
  const warned = new Map<string, StepWarning>();
  for (const conduct of conductTakenUp(state)) {
    const held = await enterCase(claims, conduct, { caseId, agencyId }, origin);
    const others = held.flatMap(({ key }) => caseTakenUp(key) ?? []).filter((other) => other !== caseId);
    for (const other of others.slice(-MOST_LOOKED_AT)) {
      if (warned.has(other)) continue;
      const otherState = await stateOfCase(store, caseStream(other));
      if (!isTakenUpIn(otherState, conduct)) continue;
      warned.set(other, conductInAnotherCase(shownTo(actor, caseStream(other), otherState)));
    }
  }
  return [...warned.values()];
};
