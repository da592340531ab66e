import { inOnePlaceWith } from '../case/participation/together.js';
import { isSame } from '../case/participation/same-party.js';
import { offenderFor } from '../case/participation/state.js';
import type { PartyCase } from '../case/parties/party-case.js';
import { fineIn } from '../case/penalties/amounts.js';
import { partyRule } from '../case/rule.js';
import type { Party, Penalty } from '../case/values.js';
import { conductOf, isSameConduct, type ConductOfParty } from './conduct-id.js';

/**
 * 一事不再罚. Whether another case has fined the party is known only when the step is about to be taken. A case that
 * begins with its decision has one party, which it does not know before.
 */
export const ConductMustNotBeFinedInAnotherCase = partyRule({
  code: 'decision.conduct-fined-in-another-case',
  refs: ['E1'],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'The party has been fined for the same conduct in another case. The same conduct may be fined only once.',
  zh: '当事人的同一违法行为已在其他案件中被处以罚款，不得给予两次以上罚款。',
  reads: [],
  brokenWhen: (_, { partyId }, { elsewhere }) =>
    elsewhere?.finedElsewhere?.some((fined) => partyId === '' || fined.partyId === partyId) ?? false,
  particulars: (_, { partyId }, { elsewhere }) => {
    const fined = elsewhere?.finedElsewhere?.find((each) => partyId === '' || each.partyId === partyId);
    return { party: fined?.partyId ?? partyId, ...fined?.inCase };
  },
});

interface Fining {
  readonly penalties: readonly Penalty[];
  readonly dispositions: readonly { readonly partyId?: string; readonly penalties: readonly Penalty[] }[];
}

const offenderOf = (partyId: string, { everyParty, formerParties }: PartyCase): Party | undefined =>
  everyParty.find((each) => each.partyId === offenderFor(formerParties, partyId));

const conductFor = (offender: Party, { filing }: PartyCase): readonly ConductOfParty[] =>
  filing.is === 'none' ? [] : conductOf(filing, offender);

/**
 * The ids under which one fine is on record for several. A matter about an item is none of them: while a fine is decided anew in it, the party
 * itself has none.
 */
const ownIds = (party: PartyCase): readonly string[] => [party.partyId, ...inOnePlaceWith(party.partyId, party)];

/** The other parties of the case that are this one for the same conduct, and that are fined already or by the same paper. */
const finedAs = ({ penalties, dispositions }: Fining, party: PartyCase): readonly string[] => {
  if (fineIn(penalties) === 0) return [];
  const own = ownIds(party);
  const offender = offenderOf(party.partyId, party);
  if (offender === undefined) return [];
  const conduct = conductFor(offender, party);
  return [...party.parties]
    .filter(([id, { decision }]) => {
      const said = dispositions.find(({ partyId }) => partyId === id)?.penalties;
      const fine = fineIn(said ?? (decision.is === 'penalty' ? decision.penalties : []));
      return fine > 0 && !own.includes(id);
    })
    .map(([id]) => id)
    .filter((id) => {
      const other = offenderOf(id, party);
      return (
        other !== undefined &&
        // Who are two at the filing are two here.
        isSame(offender, other) &&
        conductFor(other, party).some((each) => conduct.some((known) => isSameConduct(each, known)))
      );
    });
};

/** The same within the case: a log from before two parties were compared, or a number that is found later, may have one offender as two. */
export const OffenderMustNotBeFinedAsAnotherParty = partyRule<Fining>()({
  code: 'decision.fined-as-another-party',
  refs: ['E1'],
  articles: ['APL 29'],
  pack: 'national-core',
  en: 'This person or organisation is two parties of the case, and would be fined for the same conduct as each of them.',
  zh: '同一公民、法人或者其他组织在本案中被列为两个当事人，不得就同一违法行为分别罚款。',
  reads: ['penalties', 'dispositions'],
  brokenWhen: (command, party) => finedAs(command, party).length > 0,
  particulars: (command, party) => ({ parties: finedAs(command, party).join(', ') }),
});
