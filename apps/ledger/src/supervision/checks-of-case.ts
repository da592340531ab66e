import {
  declaredOn,
  openCheckOf,
  supervisionDecider,
  type Actor,
  type Declaration,
  type SupervisionEvent,
  type SupervisionState,
} from '@ecl/enforcement';
import { chinaDateOf } from '@ecl/kernel';
import type { Ledger } from '@ecl/ledger';
import { Problem } from '@ecl/web';
import { problems } from '../problems/ledger-problems.js';

/** The checks of a case by supervision, as its stream records them; no revision where nobody declared one. */
export interface ChecksOnRecord {
  readonly state: SupervisionState;
  readonly revision: number | undefined;
}

export const checksOnRecord = async (ledger: Ledger, caseId: string): Promise<ChecksOnRecord> => {
  let found: ChecksOnRecord = { state: supervisionDecider.initialState, revision: undefined };
  for await (const { type, data, revision } of ledger.store.readStream(`supervision-${caseId}`))
    found = { state: supervisionDecider.evolve(found.state, { type, data } as SupervisionEvent), revision };
  return found;
};

/** What was declared today, and whether the file is open to this supervisor. */
export const checksOfToday = (
  { state }: ChecksOnRecord,
  { personId }: Actor,
  ledger: Ledger,
): { readonly isOpen: boolean; readonly declared: readonly Declaration[] } => {
  const today = chinaDateOf(ledger.clock.now());
  const open = openCheckOf(state, personId, today, ledger.currentRegisters());
  return { isOpen: open !== undefined, declared: declaredOn(state, today) };
};

/**
 * The check on which a supervisor reads a file today (S12).
 * @throws Problem `check-not-open` for a supervisor alone
 */
export const openCheck = async (ledger: Ledger, { personId }: Actor, caseId: string): Promise<Declaration> => {
  const { state } = await checksOnRecord(ledger, caseId);
  const check = openCheckOf(state, personId, chinaDateOf(ledger.clock.now()), ledger.currentRegisters());
  if (!check) throw new Problem(problems.checkNotOpen);
  return check;
};
