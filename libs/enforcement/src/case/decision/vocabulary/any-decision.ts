import { code, exactly, flag, integer, oneOf, optional, record, text } from '@ecl/event-sourcing';
import type { CaseEventName } from '../../events.js';

/** How a case may be decided: what is done about a decision follows one of these. */
export const DECIDED: readonly CaseEventName[] = ['PenaltyDecided', 'NoPenaltyDecided', 'OnSpotPenaltyDecided'];

/** The number of the document, 文号. */
export const decisionNumber = () => text({ max: 128 });

/** What a decision says, as it is asked for: without a number, it gets the next one of the agency. */
export const withOptionalNumber = <Members extends { decisionNumber: unknown }>(members: Members) => ({
  ...members,
  decisionNumber: optional(decisionNumber()),
});

/** Where and how a fine must be paid: never to the agency that imposes it (APL 67; R235 7). */
export const payment = () => ({
  collectingBankId: optional(code()),
  account: optional(code()),
  /** The document names the surcharge and its rate; otherwise no surcharge may be charged (X10). */
  statesSurcharge: flag(),
});

/** 从轻、减轻: how the decision makes the penalty of a minor lighter, and why so much (APL 30). */
export const mitigation = () => record({ as: oneOf('lighter', 'reduced'), reasons: text() });

/** What the document says about remedies, in calendar days and months. Only a law may set other periods (X5). */
export const remedyPeriods = () => ({ reconsiderationDays: integer({ min: 1 }), suitMonths: integer({ min: 1 }) });

/** The agency decides anew in the same case what it undid of its own accord. */
export const ownRedo = () => optional(exactly(true));

/** Who undoes or changes a decision: the agency itself, the reconsideration body, a court, or the organ that supervises it. */
export const undoneBy = () => oneOf('selfCorrection', 'reconsideration', 'court', 'supervision');
