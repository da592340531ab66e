import type { Command, Role } from '@ecl/enforcement';

/** Who takes a step. */
export interface StepTaker {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string;
  readonly unitId?: string;
}

export type Collection = 'cases' | 'leads' | 'registers' | 'bank-reports' | 'supervision' | 'lawful-requests';

/**
 * One step of a story: who takes it, on which stream, and with what payload. It does not know how it is delivered to a
 * ledger.
 */
export interface Step {
  readonly who: StepTaker;
  readonly collection: Collection;
  /** Empty where all that there is of the collection is one stream. */
  readonly id: string;
  readonly command: Command;
  /** The warnings that whoever takes it has read and stands by. */
  readonly acknowledged?: readonly string[];
  /** The rule that must refuse it; a step without one must be accepted. */
  readonly refusedBy?: string;
}
