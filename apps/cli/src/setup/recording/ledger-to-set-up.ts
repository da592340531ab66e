import type { AccountForm } from '@ecl/identity';
import type { PlannedStep } from '../plan/plan.js';

/** A ledger into which a plan is recorded, step by step, by someone who may. */
export interface LedgerToSetUp {
  /** @param acknowledged the likely slips that somebody stands by. @throws Problem where the ledger refuses it */
  enter(step: Extract<PlannedStep, { is: 'entry' }>, acknowledged: readonly string[]): Promise<void>;
  /** With a first password, which its person changes before anything else. */
  openAccount(form: AccountForm, password: string): Promise<void>;
  changeAccount(form: AccountForm): Promise<void>;
}
