import type { CaseState } from '../state.js';
import { partyCasesOf } from '../parties/party-case.js';
import { isHeldForThePolice, isMeantBy, isOnTheRoadToThePolice } from './effect.js';
import { CrimeSuspected } from './vocabulary/index.js';

type Said = Omit<CrimeSuspected['data'], 'suspects' | 'joins'>;

/** Under all the ids that a suspect has: of its own and of the matters about items of its penalty. */
const underEachId = (state: CaseState, named: readonly string[]): string[] => {
  const meant = partyCasesOf(state)
    .filter((party) => named.some((id) => isMeantBy(id, party)))
    .map(({ partyId }) => partyId);
  return meant.length === 0 ? [...named] : meant;
};

/**
 * A crime is suspected of these parties; where nobody is named, of every party. While the transfer of others is under way it
 * joins that one; parties that are being transferred already are left out.
 */
export const suspicionOf = (state: CaseState, said: Said, named: readonly string[] | undefined) => {
  if (!isOnTheRoadToThePolice(state.transfer))
    return [CrimeSuspected({ ...said, ...(named === undefined ? {} : { suspects: underEachId(state, named) }) })];
  const further = partyCasesOf(state)
    .filter((party) => named?.some((id) => isMeantBy(id, party)) ?? true)
    .filter((party) => !isHeldForThePolice(party))
    .map(({ partyId }) => partyId);
  return further.length === 0 ? [] : [CrimeSuspected({ ...said, suspects: further, joins: true })];
};

/** The suspects whom the report leaves out, so that they are free once it is approved. */
export const droppedBy = (state: CaseState): string[] => {
  const { reported } = state.transfer;
  if (reported === undefined) return [];
  return partyCasesOf(state)
    .filter((party) => isHeldForThePolice(party) && !reported.some((id) => isMeantBy(id, party)))
    .map(({ partyId }) => partyId);
};
