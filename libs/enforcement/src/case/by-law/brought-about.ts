import type { EnforcementContext } from '../../context.js';
import { caseDecider } from '../case.js';
import type { CaseEvent } from '../events.js';
import type { CaseState } from '../state.js';
import { happensAt, runsOut, stepByLaw } from './steps.js';

/**
 * What the law will have brought about in a case by the moment of the context, if nobody takes a step before. What rests on
 * a calendar that is not published is not among it (K7).
 */
export const broughtAboutByLaw = (state: CaseState, context: EnforcementContext): readonly CaseEvent[] => {
  const byTheLedger: EnforcementContext = { ...context, actor: { personId: 'system', roles: ['system'] } };
  const events: CaseEvent[] = [];
  let then = state;
  for (const run of runsOut(state, context).toSorted((one, other) => (happensAt(one) < happensAt(other) ? -1 : 1))) {
    const decision = caseDecider.decide(stepByLaw(run), then, byTheLedger);
    if (decision.is === 'refused') continue;
    events.push(...decision.events);
    then = decision.events.reduce((so, event) => caseDecider.evolve(so, event), then);
  }
  return events;
};
