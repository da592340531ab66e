import { yearsBetween, type Instant } from '@ecl/kernel';
import type { EnforcementContext } from '../../../context.js';
import { parametersInForce } from '../../parameters-in-force.js';
import { rule } from '../../rule.js';
import type { CaseState } from '../../state.js';
import type { Conduct, Party } from '../../values.js';

/** A step that opens the case names party and conduct itself; a decision takes them from the case. */
interface OfParty {
  readonly occurredAt: Instant;
  readonly agencyId?: string;
  readonly party?: Party;
  readonly conduct?: Conduct;
}

/**
 * Some party was below the age of liability on the day of the conduct (H12). Without a date of birth this cannot be
 * said; organisations have no date of birth.
 */
export const isAnyPartyBelowAge = (command: OfParty, state: CaseState, context: EnforcementContext): boolean => {
  const { ageOfLiability } = parametersInForce(command, state, context);
  const { parties, endedOn } = subjectOf(command, state);
  return (
    endedOn !== undefined &&
    parties.some(({ birthDate }) => birthDate !== undefined && yearsBetween(birthDate, endedOn) < ageOfLiability)
  );
};

const subjectOf = ({ party, conduct }: Pick<OfParty, 'party' | 'conduct'>, { filing }: CaseState) =>
  filing.is === 'none'
    ? { parties: party ? [party] : [], endedOn: conduct?.endedOn }
    : { parties: filing.parties, endedOn: filing.conduct.endedOn };

export const PartyMustBeOfAge = rule({
  code: 'decision.party-under-14',
  refs: ['H12', 'SC34'],
  articles: ['APL 30'],
  pack: 'national-core',
  en: 'The party was under fourteen at the time of the conduct: no penalty may be imposed, and the guardian must be told to take care of the party.',
  zh: '当事人实施违法行为时不满十四周岁，应当不予行政处罚，责令监护人加以管教。',
  reads: [],
  brokenWhen: isAnyPartyBelowAge,
});
