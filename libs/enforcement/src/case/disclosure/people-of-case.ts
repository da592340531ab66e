import type { EnforcementContext } from '../../context.js';
import { nowInPlaceOf } from '../participation/state.js';
import type { PartyCase } from '../parties/party-case.js';
import type { PeopleOfCase } from './personal-values.js';

/** The people whose data must not be read in a public text, with who reported the matter. */
export const peopleOf = (
  party: Pick<PartyCase, 'everyParty' | 'payments' | 'others'> & Whose,
  { elsewhere }: Pick<EnforcementContext, 'elsewhere'>,
): PeopleOfCase => ({
  everyParty: party.everyParty.filter(({ partyId }) => !isTheSameAgain(partyId, party)),
  payments: party.payments,
  others: party.others,
  reporters: elsewhere?.reporters,
});

type Whose = Pick<PartyCase, 'parties' | 'formerParties' | 'partyId' | 'itemOf'>;

/** A party under the id of another matter of its own is nobody else, also after the matter ended. */
const isTheSameAgain = (id: string, party: Whose): boolean => {
  const { partyId, itemOf, formerParties } = party;
  const itself = itemOf === undefined ? [] : [itemOf, ...nowInPlaceOf(formerParties, itemOf)];
  return id !== partyId && (itself.includes(id) || isMatter(id, party));
};

const isMatter = (id: string, party: Pick<Whose, 'parties' | 'formerParties'>): boolean => {
  const former = party.formerParties.get(id);
  if (former?.is === 'succeeded') return former.by.some((each) => isMatter(each, party));
  return (party.parties.get(id) ?? former?.tracks)?.itemOf !== undefined;
};

/** The numbers of the decision and of the case: they are public, however long. */
export const officialNumbersOf = ({ filing, decision }: Pick<PartyCase, 'filing' | 'decision'>): readonly string[] => [
  ...(filing.is === 'none' || filing.caseNumber === undefined ? [] : [filing.caseNumber]),
  ...(decision.is === 'none' ? [] : [decision.decisionNumber]),
];
