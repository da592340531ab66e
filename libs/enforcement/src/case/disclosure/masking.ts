import type { Party } from '../values.js';
import { knownValuesIn, nameKey, replaced } from '../../redaction/index.js';
import { COMPOUND_SURNAMES } from '../parties/surnames.js';

export type NamePolicy = 'full' | 'surname' | 'withheld';

export const WITHHELD_NAME = '（依法不予公开）';
/** Replaces personal data. */
export const BLACKENED = '＊＊＊';

/** 张三 → 张某, 欧阳明 → 欧阳某. A name without a surname keeps its first letter. */
export const surnameOnly = (name: string): string => {
  const visible = name
    .normalize('NFKC')
    .replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
    .trim();
  const compound = COMPOUND_SURNAMES.find((surname) => visible.startsWith(surname));
  return `${compound ?? Array.from(visible)[0] ?? ''}某`;
};

/**
 * Whether the party appears under a person's name. A sole trader is a natural person in law; whether the registered name
 * is that of the business is said by the party, and where nobody said it, it is taken for the name of the person.
 */
const isNameOfAPerson = ({ kind, nameIs }: Party): boolean =>
  kind === 'citizen' || (kind === 'soleTrader' && nameIs !== 'ofBusiness');

/**
 * The party as the public reads it. An organisation appears under its registered name; so does a sole trader's
 * business, with the operator's own name masked in it, unless names are withheld: the business tells who the person is.
 *
 * @param naming how the people of its case are named: two of them with the same surname are kept apart.
 */
export const publicNameOf = (party: Party, policy: NamePolicy, naming = namingAmong([party], policy)): string => {
  if (isNameOfAPerson(party)) return naming.ofParty(party);
  if (party.kind === 'organisation') return party.name;
  if (policy === 'withheld') return WITHHELD_NAME;
  const { name, legalRepresentative } = party;
  if (legalRepresentative === undefined) return name;
  const inItsPlace = naming.ofPerson(legalRepresentative);
  const places = knownValuesIn(name, [{ kind: 'name', value: legalRepresentative }]);
  return replaced(
    name,
    places.map(({ from, to }) => ({ from, to, inItsPlace })),
    inItsPlace,
  );
};

const maskAlone = (name: string, policy: NamePolicy): string => {
  switch (policy) {
    case 'full':
      return name;
    case 'surname':
      return surnameOnly(name);
    case 'withheld':
      return WITHHELD_NAME;
  }
};

/** A person of a case: as a party, or under a name alone. */
interface Person {
  readonly partyId: string | undefined;
  readonly name: string;
}

const HEAVENLY_STEMS = Array.from('甲乙丙丁戊己庚辛壬癸');
const stem = (index: number): string => HEAVENLY_STEMS[index] ?? String(index + 1);

const peopleAmong = (parties: readonly Party[]): readonly Person[] => {
  const asParties = parties.filter(isNameOfAPerson).map(({ partyId, name }) => ({ partyId, name }));
  const known = new Set(asParties.map(({ name }) => nameKey(name)));
  const others: Person[] = [];
  for (const { legalRepresentative: name } of parties) {
    if (name === undefined || known.has(nameKey(name))) continue;
    known.add(nameKey(name));
    others.push({ partyId: undefined, name });
  }
  return [...asParties, ...others];
};

/** How the people of a case are named where the public reads of them. */
export interface Naming {
  ofParty(party: Party): string;
  /** Of a person of the case who is no party or not only a party. */
  ofPerson(name: string): string;
}

/**
 * 李某甲, 李某乙: where several people of a case would be masked alike, each has a sign, in the order of the case.
 *
 * @param parties of the case, in their order
 */
export const namingAmong = (parties: readonly Party[], policy: NamePolicy): Naming => {
  const people = peopleAmong(parties);
  const alike = new Map<string, Person[]>();
  const [byParty, byName] = [new Map<string, Person>(), new Map<string, Person>()];
  for (const person of people) {
    const mask = maskAlone(person.name, policy);
    alike.set(mask, [...(alike.get(mask) ?? []), person]);
    if (person.partyId !== undefined && !byParty.has(person.partyId)) byParty.set(person.partyId, person);
    if (!byName.has(nameKey(person.name))) byName.set(nameKey(person.name), person);
  }
  const maskOf = (person: Person): string => {
    const mask = maskAlone(person.name, policy);
    if (policy === 'full') return mask;
    const others = alike.get(mask) ?? [];
    return others.length > 1 ? mask + stem(others.indexOf(person)) : mask;
  };
  return {
    ofParty: ({ partyId, name }) => maskOf(byParty.get(partyId) ?? { partyId, name }),
    ofPerson: (name) => maskOf(byName.get(nameKey(name)) ?? { partyId: undefined, name }),
  };
};
