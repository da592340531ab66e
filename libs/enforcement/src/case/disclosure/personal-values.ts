import type { Party } from '../values.js';
import { knownValuesIn, nameKey, replaced, type KnownValue } from '../../redaction/index.js';
import type { NamedReporter } from '../../elsewhere.js';
import { namingAmong, publicNameOf, BLACKENED, type NamePolicy, type Naming } from './masking.js';
import type { PartyCase } from '../parties/party-case.js';

/** Something that the public may not read, what it is, and its replacement. */
export interface PersonalValue extends KnownValue {
  readonly inItsPlace: string;
}

/** What is known of the people of a case: its parties, others who are named in it, and what was paid from where. */
export type PeopleOfCase = Pick<PartyCase, 'everyParty' | 'payments' | 'others'> & {
  /** Who reported it, where that is known. */
  readonly reporters?: readonly NamedReporter[] | undefined;
};

/** What is known of people that must not appear in a public text (rulebook 6.3, NM244 10). */
export const personalValuesOf = (people: PeopleOfCase, policy: NamePolicy): readonly PersonalValue[] => {
  const { everyParty, payments, others, reporters = [] } = people;
  const accounts = payments.flatMap(({ account }) => blackened('account', account));
  const reporting = reporters.flatMap(({ name, contact }) => [
    ...blackened('name', name),
    ...blackened('phone', contact),
  ]);
  const naming = namingAmong(everyParty, policy);
  const values = [...everyParty.flatMap((party) => ofParty(party, policy, naming)), ...accounts];
  const known = new Set(everyParty.map(({ name }) => nameKey(name)));
  const strangers = [...others.flatMap((name) => blackened('name', name)), ...reporting].filter(
    ({ kind, value }) => kind !== 'name' || !known.has(nameKey(value)),
  );
  return [...values, ...strangers].filter(({ value }) => value.trim().length >= SHORTEST_VALUE);
};

/** A single letter identifies nobody, and would match everywhere. */
const SHORTEST_VALUE = 2;

const ofParty = (party: Party, policy: NamePolicy, naming: Naming): readonly PersonalValue[] => [
  ...names(party, policy, naming),
  ...blackened('idNumber', party.idNumber),
  ...blackened('birthDate', party.birthDate),
  ...blackened('address', party.address),
  ...blackened('phone', party.phone),
];

/** Names that the policy hides; the public name of a business is not one of them. */
const names = (party: Party, policy: NamePolicy, naming: Naming): readonly PersonalValue[] => {
  if (policy === 'full') return [];
  const publicName = publicNameOf(party, policy, naming);
  const inTheCase = [party.name, party.legalRepresentative].filter((name) => name !== undefined);
  return inTheCase
    .filter((name) => name !== publicName)
    .map((name) => ({
      kind: 'name',
      value: name,
      inItsPlace: name === party.name ? publicName : naming.ofPerson(name),
    }));
};

const blackened = (kind: PersonalValue['kind'], value: string | undefined): readonly PersonalValue[] =>
  value === undefined ? [] : [{ kind, value, inItsPlace: BLACKENED }];

/** Names of businesses that are published unchanged, whatever they contain. */
export const publishedNamesOf = (
  { everyParty }: Pick<PartyCase, 'everyParty'>,
  policy: NamePolicy,
): readonly string[] => {
  const naming = namingAmong(everyParty, policy);
  return everyParty.filter((party) => publicNameOf(party, policy, naming) === party.name).map(({ name }) => name);
};

/**
 * A text of the case with every personal value of it replaced, however it is written: longer values win, so that no value
 * is cut in two, and a published name stays whole even where it contains the name of its owner.
 */
export const redacted = (text: string, hidden: readonly PersonalValue[], published: readonly string[]): string => {
  const places = [
    ...placesOfNames(text, published).map((place) => ({
      ...place,
      inItsPlace: text.slice(place.from, place.to),
    })),
    ...knownValuesIn(text, hidden).map(({ from, to, found }) => ({ from, to, inItsPlace: found.inItsPlace })),
  ];
  return replaced(text, places, BLACKENED);
};

/** Where published names are, letter by letter. */
export const placesOfNames = (text: string, names: readonly string[]) =>
  names.flatMap((name) => {
    const places: { from: number; to: number }[] = [];
    if (name === '') return places;
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length))
      places.push({ from: at, to: at + name.length });
    return places;
  });
