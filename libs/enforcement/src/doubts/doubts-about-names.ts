import { chinaDateOf } from '@ecl/kernel';
import { AssignHandler, ProposeFiling } from '../case/filing/vocabulary/index.js';
import { DecideOnSpot } from '../case/decision/vocabulary/index.js';
import { JoinParty, SucceedParty, successorsIn } from '../case/participation/vocabulary.js';
import { asCompared } from '../case/parties/as-compared.js';
import type { CaseState } from '../case/state.js';
import type { Party } from '../case/values.js';
import type { EnforcementContext } from '../context.js';
import type { Command, CommandType, DataOf } from '../law/command-type.js';
import type { Dated } from '../law/dated.js';
import type { StepWarning } from '../same-conduct/warning.js';

export const PARTY_NAMED_LIKE_OFFICER = 'party-named-like-officer';

/** Who is on either side of a case with a step, as far as the step says so already. */
interface Sides {
  readonly parties: readonly Party[];
  readonly people: readonly string[];
}

type Part<T extends CommandType> = Partial<DataOf<T>>;

const sidesOf = ({ type, data }: Command, { filing, handlers }: CaseState, actor: string): Sides => {
  const handling = handlers.handlers;
  switch (type) {
    case ProposeFiling.name: {
      const { parties = [], handlers: proposed = [] } = data as Part<typeof ProposeFiling>;
      return { parties, people: [...proposed, actor] };
    }
    case DecideOnSpot.name: {
      const { party, officers = [] } = data as Part<typeof DecideOnSpot>;
      return { parties: party === undefined ? [] : [party], people: officers };
    }
    case JoinParty.name: {
      const { party } = data as Part<typeof JoinParty>;
      return { parties: party === undefined ? [] : [party], people: handling };
    }
    case SucceedParty.name: {
      const { successor, coSuccessors } = data as Part<typeof SucceedParty>;
      const all = successor && successorsIn(coSuccessors === undefined ? { successor } : { successor, coSuccessors });
      return { parties: all ?? [], people: handling };
    }
    case AssignHandler.name: {
      const { personId } = data as Part<typeof AssignHandler>;
      const parties = filing.is === 'none' ? [] : filing.parties;
      return { parties, people: personId === undefined ? [] : [personId] };
    }
    default:
      return { parties: [], people: [] };
  }
};

/** The names by which people stand on the side of a party: its own, and that of who acts for it. */
const namesOf = ({ kind, name, legalRepresentative }: Party): readonly string[] => [
  ...(kind === 'organisation' ? [] : [name]),
  ...(legalRepresentative === undefined ? [] : [legalRepresentative]),
];

/**
 * A party, or who acts for one, has the name of somebody who handles the case: a namesake, or a matter of their own, from which they
 * withdraw (APL 43). A name alone decides nothing, so whoever takes the step says that it is another person.
 */
export const doubtsAboutNames = (
  step: Command,
  state: CaseState,
  { actor, registers }: EnforcementContext,
): readonly StepWarning[] => {
  const { parties, people } = sidesOf(step, state, actor.personId);
  if (parties.length === 0) return [];
  const on = chinaDateOf((step.data as Dated).occurredAt);
  return [...new Set(people)].flatMap((personId) => {
    const person = registers.person(personId, on);
    if (person === undefined) return [];
    const named = parties.filter((party) =>
      namesOf(party).some((name) => asCompared(name) === asCompared(person.name)),
    );
    return named.length === 0 ? [] : [namedLike(personId, named)];
  });
};

const namedLike = (personId: string, parties: readonly Party[]): StepWarning => ({
  warning: PARTY_NAMED_LIKE_OFFICER,
  message:
    'A party, or who acts for it, has the name of somebody who handles the case. If it is the same person, they withdraw; if it is a namesake, acknowledge the warning.',
  messageZh: '当事人或者其法定代表人与本案办案人员同名。如为同一人，应当回避；确属同名的，请确认本提示。',
  articles: ['APL 43'],
  particulars: { person: personId, parties: parties.map(({ partyId }) => partyId).join(', ') },
});
