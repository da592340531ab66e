import { underKey, uuidV5, type Uuid } from '@ecl/kernel';
import { asCompared } from '../case/parties/as-compared.js';
import type { CaseSubject } from '../case/filing/state.js';
import type { Party } from '../case/values.js';

/** Conduct of one party, as it is told apart from other conduct across cases. */
export interface ConductOfParty {
  /** `conduct-<conductId>` is the stream that keeps what becomes of it. */
  readonly conductId: string;
  /** The party, by a digest: the log outlives the personal data of a case. */
  readonly party: Uuid;
  /** Where it is known by its facts: the name that the case gives it. */
  readonly name?: string;
}

const NAMESPACE = '7c2b8a54-1d0e-5f7b-9a35-4be8d2b6f013' as Uuid;

/**
 * The signs by which a party is known in another case: its number, if it is known, and its name. One of them is enough,
 * because a number is often learned only after the filing.
 */
const identitiesOf = ({ name, idNumber, socialCreditCode }: Party): readonly string[] => [
  ...[idNumber, socialCreditCode].flatMap((number) => (number === undefined ? [] : [`number ${asCompared(number)}`])),
  `name ${asCompared(name)}`,
];

/**
 * Conduct that the case names (`conductId`) is that conduct. Otherwise conduct of the same party on the same day at the
 * same place is the same conduct, whichever provisions it breaks (APL 29). A name does not hide the conduct from a case
 * that gives it none: there the facts count.
 */
export const conductOf = (
  { conduct, conductId, conductIds }: Pick<CaseSubject, 'conduct' | 'conductId' | 'conductIds'>,
  party: Party,
): readonly ConductOfParty[] => {
  const name = underKey(conductIds, party.partyId) ?? conductId;
  const known = identitiesOf(party).map((identity) => {
    const inFact = JSON.stringify([identity, conduct.endedOn, asCompared(conduct.place)]);
    return { inFact: uuidV5(NAMESPACE, inFact), party: uuidV5(NAMESPACE, identity) };
  });
  return [
    ...(name === undefined ? [] : known.map(({ party: of }) => ({ conductId: name, party: of }))),
    ...known.map(({ inFact, party: of }) => ({
      conductId: inFact,
      party: of,
      ...(name === undefined ? {} : { name }),
    })),
  ];
};

/** Whether two cases are about the same conduct of the same party: not where each gives it a name of its own. */
export const isSameConduct = (one: ConductOfParty, other: ConductOfParty): boolean =>
  one.conductId === other.conductId &&
  one.party === other.party &&
  (one.name === undefined || other.name === undefined || one.name === other.name);
