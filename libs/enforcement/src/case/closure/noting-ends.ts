import { accepted } from '@ecl/event-sourcing';
import type { CaseEvent } from '../events.js';
import { evolveCase } from '../evolve.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { endsToNote } from './ends-to-note.js';

/** What is noted after the events of a step. */
export const endsAfter = (events: readonly CaseEvent[], state: CaseState): readonly CaseEvent[] => {
  const last = events.at(-1);
  return last === undefined ? [] : endsToNote(state, events.reduce(evolveCase, state), last.data.occurredAt);
};

/** A procedure whose last events say for whom the case has ended with the step, or no longer has. */
export const notingEnds = (deciding: CaseDeciding): CaseDeciding => ({
  ...deciding,
  decide: (command, state, context) => {
    const decision = deciding.decide(command, state, context);
    return decision.is === 'refused' ? decision : accepted(...decision.events, ...endsAfter(decision.events, state));
  },
});
