import { accepted } from '@ecl/event-sourcing';
import type { EnforcementContext } from '../context.js';
import { endsToNote } from './closure/ends-to-note.js';
import { agesChecked } from './decision/checking-age.js';
import type { CaseEvent } from './events.js';
import { evolveCase } from './evolve.js';
import type { CaseDeciding } from './rule.js';
import type { CaseState } from './state.js';

/** What the ledger notes by itself with a step, in this order. */
export interface Noted {
  /** Whether a penalty in force is on somebody who is too young for it, by all that is known with the step. */
  readonly ages: readonly CaseEvent[];
  /** For whom the case has ended with the step, or no longer has. */
  readonly ends: readonly CaseEvent[];
}

/** What is noted after the events of a step. */
export const notedAfter = (events: readonly CaseEvent[], state: CaseState, context: EnforcementContext): Noted => {
  const last = events.at(-1);
  if (last === undefined) return { ages: [], ends: [] };
  const { occurredAt } = last.data;
  const after = events.reduce(evolveCase, state);
  const ages = agesChecked(after, occurredAt, context);
  return { ages, ends: endsToNote(state, ages.reduce(evolveCase, after), occurredAt) };
};

/** A procedure whose last events say what is noted with the step. */
export const noting = (deciding: CaseDeciding): CaseDeciding => ({
  ...deciding,
  decide: (command, state, context) => {
    const decision = deciding.decide(command, state, context);
    if (decision.is === 'refused') return decision;
    const { ages, ends } = notedAfter(decision.events, state, context);
    return accepted(...decision.events, ...ages, ...ends);
  },
});
