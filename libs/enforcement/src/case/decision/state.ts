import type { PlainDate } from '@ecl/kernel';
import type { Penalty } from '../values.js';

export type DecisionState =
  | { readonly is: 'none' }
  | { readonly is: 'noPenalty'; readonly decisionId: string; readonly decidedOn: PlainDate }
  | DecidedPenalty;

export interface DecidedPenalty {
  readonly is: 'penalty' | 'revoked';
  readonly procedure: 'ordinary' | 'onSpot';
  readonly decisionId: string;
  readonly decisionNumber: string;
  readonly decidedOn: PlainDate;
  readonly decidedBy: readonly string[];
  readonly penalties: readonly Penalty[];
  /** The document said that a late payer owes a surcharge, and at which rate (X10). */
  readonly statesSurcharge: boolean;
  readonly collectingBankId: string | undefined;
  readonly reportedOn: PlainDate | undefined;
}
