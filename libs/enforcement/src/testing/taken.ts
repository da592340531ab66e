import { fold } from '@ecl/event-sourcing';
import { caseDecider } from '../case/case.js';
import type { CaseCommand } from '../case/commands.js';
import type { CaseEvent } from '../case/events.js';
import type { EnforcementContext } from '../context.js';
import type { CaseHistory } from './case-history.js';

/**
 * What a step records in a case, for specifications of what comes after it: the product says itself what it did.
 * @throws RangeError with the codes of the broken rules if the step is refused.
 */
export const recordedBy = (
  history: CaseHistory,
  command: CaseCommand,
  context: EnforcementContext,
): readonly CaseEvent[] => {
  const decision = caseDecider.decide(command, fold(caseDecider, history), context);
  if (decision.is === 'refused')
    throw new RangeError(`${command.type} is refused: ${decision.violations.map(({ rule }) => rule).join(', ')}`);
  return decision.events;
};

/** The case after a step. */
export const after = (history: CaseHistory, command: CaseCommand, context: EnforcementContext): CaseHistory =>
  history.and(...recordedBy(history, command, context));
