import type { EnforcementContext } from '../../context.js';
import type { PartyCase } from '../parties/party-case.js';
import type { PeopleOfCase } from './personal-values.js';

/** The people whose data must not be read in a public text, with who reported the matter. */
export const peopleOf = (
  party: Pick<PartyCase, 'everyParty' | 'payments' | 'others' | 'parties' | 'partyId' | 'itemOf'>,
  { elsewhere }: Pick<EnforcementContext, 'elsewhere'>,
): PeopleOfCase => ({
  everyParty: party.everyParty.filter(({ partyId }) => !isTheSameAgain(partyId, party)),
  payments: party.payments,
  others: party.others,
  reporters: elsewhere?.reporters,
});

/** A party under the id of another matter of its own is nobody else. */
const isTheSameAgain = (
  id: string,
  { parties, partyId, itemOf }: Pick<PartyCase, 'parties' | 'partyId' | 'itemOf'>,
): boolean => id !== partyId && (id === itemOf || parties.get(id)?.itemOf !== undefined);

/** The numbers of the decision and of the case: they are public, however long. */
export const officialNumbersOf = ({ filing, decision }: Pick<PartyCase, 'filing' | 'decision'>): readonly string[] => [
  ...(filing.is === 'none' || filing.caseNumber === undefined ? [] : [filing.caseNumber]),
  ...(decision.is === 'none' ? [] : [decision.decisionNumber]),
];
