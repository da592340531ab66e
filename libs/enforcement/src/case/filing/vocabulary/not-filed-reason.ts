import { oneOf } from '@ecl/event-sourcing';

/** Why a case is not filed, or goes to another organ (M55 6, 15). */
export const notFiledReason = () =>
  oneOf(
    'noViolation',
    'insufficientEvidence',
    'notOurs',
    'limitationPassed',
    'slightAndCorrected',
    'duplicate',
    'other',
  );
