import { caseDecider, type Actor, type CaseState } from '@ecl/enforcement';
import { caseAudienceOf, groundFor, oversees } from '@ecl/identity';
import type { Ledger } from '@ecl/ledger';
import { caseOnRecord } from '../case-file/case-on-record.js';
import type { StreamVisibility } from './stream-visibility.js';

/** The same as {@link visibilityOfCase}, of a state that is at hand. */
export const visibilityOfCaseIn =
  (ledger: Ledger, actor: Actor) =>
  (state: unknown): StreamVisibility =>
    visibilityIn(ledger, state as CaseState, actor);

export const visibilityOfCase = async (ledger: Ledger, actor: Actor, caseId: string): Promise<StreamVisibility> => {
  const found = await caseOnRecord(ledger.store, caseId);
  return visibilityIn(ledger, found?.state ?? caseDecider.initialState, actor);
};

const visibilityIn = (ledger: Ledger, state: CaseState, actor: Actor): StreamVisibility => {
  const audience = caseAudienceOf(state);
  if (!audience) return 'absent';
  const ground = groundFor(ledger.scopeOf(actor).cases, audience);
  if (!ground) return 'hidden';
  // Supervision takes no step, and reads a file only in a check by two; whoever asked for the files of others reads them, and no more.
  const isToRead = ground.is === 'oversight' || ground.is === 'lawful-request';
  return ground.extent === 'file' && !isToRead ? 'visible' : 'visibleInPart';
};

/**
 * The checks of a case are known to the supervision over it. Anyone else who knows of the case may hear whose duty a check is,
 * and not that there is one: those whom it is about could otherwise find out.
 */
export const visibilityOfChecks = async (ledger: Ledger, actor: Actor, caseId: string): Promise<StreamVisibility> => {
  const found = await caseOnRecord(ledger.store, caseId);
  const audience = found && caseAudienceOf(found.state);
  const scope = ledger.scopeOf(actor).cases;
  if (!audience || !groundFor(scope, audience)) return 'hidden';
  if (oversees(scope, audience)) return 'visible';
  return actor.roles.includes('supervisor') ? 'hidden' : 'visibleInPart';
};
