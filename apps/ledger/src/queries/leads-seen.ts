import type { Actor } from '@ecl/enforcement';
import type { Position } from '@ecl/event-sourcing';
import type { Ledger } from '@ecl/ledger';
import { caseRegister, casesSeen, type LeadRow } from '@ecl/read-models';
import { PATIENCE_MS } from './answering.js';

type Seeing = Pick<Ledger, 'readModels' | 'scopeOf'>;

/**
 * Leads with those of their cases whose file somebody may see: whoever submitted a lead, or sees those of the agency, may see none of them; a part
 * of a case says nothing of where it came from. A case that the register does not know yet is not named yet.
 */
export const leadsWithCasesSeen = (ledger: Seeing, actor: Actor, found: readonly LeadRow[]): readonly LeadRow[] => {
  const ids = [...new Set(found.flatMap(({ caseIds }) => caseIds))];
  if (ids.length === 0) return found;
  const scope = ledger.scopeOf(actor);
  const { value: seen } = ledger.readModels.open(caseRegister).read((db) => casesSeen(db, scope.cases, ids));
  return found.map((lead) => {
    const caseIds = lead.caseIds.filter((each) => ['file', 'oversight'].includes(seen.get(each) ?? ''));
    return { ...lead, caseIds, caseId: caseIds.at(-1) };
  });
};

/** The same, once the register knows of what the caller knows of. */
export const withCasesSeen = async (
  ledger: Seeing,
  actor: Actor,
  atLeast: Position | undefined,
  found: readonly LeadRow[],
): Promise<readonly LeadRow[]> => {
  const hasCases = found.some(({ caseIds }) => caseIds.length > 0);
  if (hasCases && atLeast !== undefined) await ledger.readModels.open(caseRegister).atLeast(atLeast, PATIENCE_MS);
  return leadsWithCasesSeen(ledger, actor, found);
};
