import type { Actor } from '@ecl/enforcement';
import type { Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import { caseRegister, casesSeen, type LeadRow } from '@ecl/read-models';
import { PATIENCE_MS } from './answering.js';

/**
 * Leads with those of their cases that somebody may see: whoever submitted a lead, or sees those of the agency, may see none of them. Where
 * the register does not know a case yet, it is not named yet.
 */
export const withCasesSeen = async (
  { readModels, scopeOf }: Pick<Ledger, 'readModels' | 'scopeOf'>,
  actor: Actor,
  atLeast: Position | undefined,
  found: readonly LeadRow[],
): Promise<readonly LeadRow[]> => {
  const ids = [
    ...new Set(found.flatMap(({ caseId, caseIds }) => (caseId === undefined ? caseIds : [...caseIds, caseId]))),
  ];
  if (ids.length === 0) return found;
  const register = readModels.open(caseRegister);
  if (atLeast !== undefined) await register.atLeast(atLeast, PATIENCE_MS);
  const seen = register.read((db) => casesSeen(db, scopeOf(actor).cases, ids)).value;
  return found.map((lead) => {
    const caseIds = lead.caseIds.filter((each) => seen.has(each));
    const isSeen = lead.caseId !== undefined && seen.has(lead.caseId);
    return { ...lead, caseIds, caseId: isSeen ? lead.caseId : caseIds.at(-1) };
  });
};
