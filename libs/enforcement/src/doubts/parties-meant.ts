import { partyCasesOf, type PartyCase } from '../case/parties/party-case.js';
import type { CaseState } from '../case/state.js';

/** The party that a step names, or the only one. Of several, none as long as it names nobody: such a step is refused, and says of nobody what it means. */
export const partiesMeant = (partyId: string | undefined, state: CaseState): readonly PartyCase[] => {
  const all = partyCasesOf(state);
  if (partyId === undefined) return all.length > 1 ? [] : all;
  return all.filter((each) => each.partyId === partyId);
};
