import { code, flag, integer, optional } from '@ecl/event-sourcing';
import type { CaseEventName } from '../../events.js';

/** How a case may be decided: what is done about a decision follows one of these. */
export const DECIDED: readonly CaseEventName[] = ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'];

/** Where and how a fine must be paid: never to the agency that imposes it (APL 67; R235 7). */
export const payment = () => ({
  collectingBankId: optional(code()),
  account: optional(code()),
  /** The document names the surcharge and its rate; otherwise no surcharge may be charged (X10). */
  statesSurcharge: flag(),
});

/** What the document says about remedies, in calendar days and months. Only a law may set other periods (X5). */
export const remedyPeriods = () => ({ reconsiderationDays: integer({ min: 1 }), suitMonths: integer({ min: 1 }) });
