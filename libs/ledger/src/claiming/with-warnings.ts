import type { StepWarning } from '@ecl/enforcement';
import type { CommandOutcome } from '../ledger.js';
import { isOfTheMoment } from './quietly.js';

/** The outcome of a step that is on record. */
export type AcceptedOutcome = Extract<CommandOutcome, { readonly is: 'accepted' }>;

/** Tells whoever runs the ledger of a fault beside a step that is on record. */
export type OnFaultBesideStep = (error: unknown) => void;

/** The outcome of a step with what whoever took it must know, beside the warnings that it has already. */
export const withWarnings = async (
  outcome: CommandOutcome,
  warningsOf: (accepted: AcceptedOutcome) => Promise<readonly StepWarning[]>,
  onFault: OnFaultBesideStep,
): Promise<CommandOutcome> => {
  if (outcome.is === 'refused') return outcome;
  try {
    const warnings = await warningsOf(outcome);
    return warnings.length === 0 ? outcome : { ...outcome, warnings: [...(outcome.warnings ?? []), ...warnings] };
  } catch (error) {
    // The step is on record, so its answer is that it was taken; whoever runs the ledger is told of a fault in what is said besides.
    if (!isOfTheMoment(error)) onFault(error);
    return outcome;
  }
};
