import type { Actor, CaseState } from '@ecl/enforcement';
import { caseAudienceOf, groundFor } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { caseOnRecord } from '../case-file/case-on-record.js';
import { mustBeOpen, type Standing } from './standing.js';

/** Lets an account act on the cases that it may see, and on a case that is about to begin. */
export const admissionToCase =
  (actor: Actor, isBeginning: boolean) =>
  (state: unknown): void => {
    mustBeOpen(standingIn(state as CaseState, actor), isBeginning);
  };

export const standingOfCase = async ({ store }: Ledger, actor: Actor, caseId: string): Promise<Standing> => {
  const found = await caseOnRecord(store, caseId);
  return found ? standingIn(found.state, actor) : 'absent';
};

const standingIn = (state: CaseState, actor: Actor): Standing => {
  const audience = caseAudienceOf(state);
  if (!audience) return 'absent';
  return groundFor(actor, audience) ? 'visible' : 'hidden';
};
