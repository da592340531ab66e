import { date, flag, oneOf, optional, record, type Payload } from '@ecl/event-sourcing';
import { documentRef } from '../../values.js';

/** Why a case is not filed, or goes to another organ (M55 6, 15). */
const notFiledReason = () =>
  oneOf(
    'noViolation',
    'insufficientEvidence',
    'notOurs',
    'limitationPassed',
    'slightAndCorrected',
    'duplicate',
    'other',
  );

/**
 * Why it is too late (APL 36): when the conduct ended, whether it still goes on, when it was found, and the paper that shows it.
 * Needed for `limitationPassed` alone; older events lack it.
 */
const lapse = () =>
  record({
    endedOn: date(),
    isContinuing: flag(),
    discoveredOn: date(),
    harmsLifeHealthOrFinance: flag(),
    document: documentRef(),
  });
export type Lapse = Payload<ReturnType<typeof lapse>>;

/** Why something is not filed, with the facts that the reason needs. */
export const notFiled = () => ({ reason: notFiledReason(), lapse: optional(lapse()) });
export interface NotFiled {
  readonly reason: Payload<ReturnType<typeof notFiledReason>>;
  readonly lapse?: Lapse | undefined;
}
