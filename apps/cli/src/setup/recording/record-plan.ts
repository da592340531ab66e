import { randomPassword } from '@ecl/identity';
import { Problem } from '../../errors/problem.js';
import { EXIT } from '../../exit-codes.js';
import type { PlannedStep } from '../plan/plan.js';
import type { LedgerToSetUp } from './ledger-to-set-up.js';

/** A new account with its first password, which is told once. */
export interface FirstPassword {
  readonly username: string;
  readonly personId: string;
  readonly password: string;
}

export interface Recording {
  /** The likely slips that somebody stands by. */
  readonly acknowledged: readonly string[];
  readonly onProgress: (done: number, total: number) => void;
  /** Told before the account is opened, so that no account is left whose password nobody has. */
  readonly onPassword: (first: FirstPassword) => void;
  readonly signal: AbortSignal;
}

/**
 * Records the steps of a plan in their order. What was recorded before an interruption stays, and the same files applied again do
 * the rest.
 * @throws Problem where it was interrupted, or the ledger refuses a step because something was recorded in between
 */
export const recordPlan = async (
  steps: readonly PlannedStep[],
  ledger: LedgerToSetUp,
  { acknowledged, onProgress, onPassword, signal }: Recording,
): Promise<void> => {
  for (const [done, step] of steps.entries()) {
    if (signal.aborted)
      throw new Problem(
        EXIT.incomplete,
        `已中断：${String(steps.length)} 项中已登记 ${String(done)} 项；再次运行即可继续。`,
        `Interrupted: ${String(done)} of ${String(steps.length)} are recorded; run it again for the rest.`,
      );
    onProgress(done, steps.length);
    await record(step, ledger, { acknowledged, onPassword });
  }
  onProgress(steps.length, steps.length);
};

const record = async (
  step: PlannedStep,
  ledger: LedgerToSetUp,
  { acknowledged, onPassword }: Pick<Recording, 'acknowledged' | 'onPassword'>,
): Promise<void> => {
  if (step.is === 'entry') return ledger.enter(step, acknowledged);
  if (step.is === 'changeAccount') return ledger.changeAccount(step.form);
  const { username, personId } = step.form;
  const password = randomPassword();
  onPassword({ username, personId, password });
  await ledger.openAccount(step.form, password);
};
