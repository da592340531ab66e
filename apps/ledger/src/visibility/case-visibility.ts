import type { Actor, CaseState } from '@ecl/enforcement';
import { caseAudienceOf, groundFor } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { caseOnRecord } from '../case-file/case-on-record.js';
import { mustBeOpen, type StreamVisibility } from './stream-visibility.js';

/** Lets an account act on the cases that it may see, and on a case that is about to begin. */
export const admissionToCase =
  (actor: Actor, isBeginning: boolean) =>
  (state: unknown): void => {
    mustBeOpen(visibilityIn(state as CaseState, actor), isBeginning);
  };

export const visibilityOfCase = async ({ store }: Ledger, actor: Actor, caseId: string): Promise<StreamVisibility> => {
  const found = await caseOnRecord(store, caseId);
  return found ? visibilityIn(found.state, actor) : 'absent';
};

const visibilityIn = (state: CaseState, actor: Actor): StreamVisibility => {
  const audience = caseAudienceOf(state);
  if (!audience) return 'absent';
  return groundFor(actor, audience) ? 'visible' : 'hidden';
};
