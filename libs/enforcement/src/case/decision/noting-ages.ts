import { accepted } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../../context.js';
import type { CaseEvent } from '../events.js';
import { evolveCase } from '../evolve.js';
import type { CaseDeciding } from '../rule.js';
import type { CaseState } from '../state.js';
import { agesChecked } from './checking-age.js';

/** What is noted after the events of a step. */
export const agesAfter = (
  events: readonly CaseEvent[],
  state: CaseState,
  context: EnforcementContext,
): readonly CaseEvent[] => {
  const last = events.at(-1);
  return last === undefined ? [] : agesChecked(events.reduce(evolveCase, state), last.data.occurredAt, context);
};

/** A procedure whose events say too whether a penalty in force is on somebody who is too young for it, by all that is known with the step. */
export const notingAges = (deciding: CaseDeciding): CaseDeciding => ({
  ...deciding,
  decide: (command, state, context) => {
    const decision = deciding.decide(command, state, context);
    if (decision.is === 'refused') return decision;
    return accepted(...decision.events, ...agesAfter(decision.events, state, context));
  },
});
