import type { PlainDate } from '@ecl/kernel';
import type { Penalty } from '../values.js';

export type DecisionState = Undecided | DecidedNoPenalty | DecidedPenalty;

export interface Undecided {
  readonly is: 'none';
  /** Benchmarks from which a deviation was approved beforehand (D8). */
  readonly deviationsApproved: readonly string[];
}

export interface DecidedNoPenalty {
  readonly is: 'noPenalty';
  readonly decisionId: string;
  readonly decidedOn: PlainDate;
}

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
  readonly account: string | undefined;
  readonly isMajor: boolean;
  /** Last day to report an on-the-spot penalty; undefined in the ordinary procedure. */
  readonly reportDueOn: PlainDate | undefined;
  readonly reportedOn: PlainDate | undefined;
  readonly majorReportedOn: PlainDate | undefined;
  readonly revokedOn: PlainDate | undefined;
}

export const initialDecision: DecisionState = { is: 'none', deviationsApproved: [] };
