import type { StepWarning } from '@ecl/enforcement';
import type { CommandOutcome } from '../ledger.js';
import { isOfTheMoment } from './quietly.js';

/** The outcome of a step that is on record. */
export type AcceptedOutcome = Extract<CommandOutcome, { readonly is: 'accepted' }>;

/** The outcome of a step with what whoever took it must know, beside the warnings that it has already. */
export const withWarnings = async (
  outcome: CommandOutcome,
  warningsOf: (accepted: AcceptedOutcome) => Promise<readonly StepWarning[]>,
): Promise<CommandOutcome> => {
  if (outcome.is === 'refused') return outcome;
  try {
    const warnings = await warningsOf(outcome);
    return warnings.length === 0 ? outcome : { ...outcome, warnings: [...(outcome.warnings ?? []), ...warnings] };
  } catch (error) {
    // The step is on record; a store that cannot be read now does not undo it.
    if (isOfTheMoment(error)) return outcome;
    throw error;
  }
};
