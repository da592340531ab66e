import type { Command, Role } from '@ecl/enforcement';

/** Who takes a step. */
export interface StepTaker {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly agencyId?: string;
  readonly unitId?: string;
}

export type Collection = 'cases' | 'leads' | 'registers' | 'bank-reports';

/** One step of a story: who takes it, in what, and with which words. How it gets to a ledger is not its business. */
export interface Step {
  readonly who: StepTaker;
  readonly collection: Collection;
  readonly id: string;
  readonly command: Command;
  /** The rule that has to refuse it; a step without one has to be accepted. */
  readonly refusedBy?: string;
}
