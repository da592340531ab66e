import type { Party } from '../values.js';
import { masked, publicNameOf, BLACKENED, type NamePolicy } from './masking.js';
import type { PartyCase } from '../parties/party-case.js';

/** Something that the public may not read, what it is, and its replacement. */
export interface PersonalValue {
  readonly kind: 'name' | 'idNumber' | 'birthDate' | 'address' | 'phone' | 'account';
  readonly value: string;
  readonly inItsPlace: string;
}

/** What the case knows of its parties that must not appear in a public text (rulebook 6.3, NM244 10). */
export const personalValuesOf = (
  { everyParty, payments }: Pick<PartyCase, 'everyParty' | 'payments'>,
  policy: NamePolicy,
): readonly PersonalValue[] => {
  const accounts = payments.flatMap(({ account }) => blackened('account', account));
  return [...everyParty.flatMap((party) => ofParty(party, policy)), ...accounts].filter(
    ({ value }) => value.trim().length >= SHORTEST_VALUE,
  );
};

/** A single letter identifies nobody, and would match everywhere. */
const SHORTEST_VALUE = 2;

const ofParty = (party: Party, policy: NamePolicy): readonly PersonalValue[] => [
  ...names(party, policy),
  ...blackened('idNumber', party.idNumber),
  ...blackened('birthDate', party.birthDate),
  ...blackened('birthDate', party.birthDate === undefined ? undefined : inChinese(party.birthDate)),
  ...blackened('address', party.address),
  ...blackened('phone', party.phone),
];

/** Names that the policy hides; the public name of a business is not one of them. */
const names = (party: Party, policy: NamePolicy): readonly PersonalValue[] => {
  if (policy === 'full') return [];
  const inTheCase = [party.name, party.legalRepresentative].filter((name) => name !== undefined);
  return inTheCase
    .filter((name) => name !== publicNameOf(party, policy))
    .map((name) => ({
      kind: 'name',
      value: name,
      inItsPlace: name === party.name ? publicNameOf(party, policy) : masked(name, policy),
    }));
};

const blackened = (kind: PersonalValue['kind'], value: string | undefined): readonly PersonalValue[] =>
  value === undefined ? [] : [{ kind, value, inItsPlace: BLACKENED }];

/** `1985-07-01` → 1985年7月1日, as people write it. */
const inChinese = (date: string): string => {
  const [year, month, day] = date.split('-').map(Number);
  return `${String(year)}年${String(month)}月${String(day)}日`;
};

/** Names of businesses that are published unchanged, whatever they contain. */
export const publishedNamesOf = (
  { everyParty }: Pick<PartyCase, 'everyParty'>,
  policy: NamePolicy,
): readonly string[] =>
  everyParty.filter((party) => publicNameOf(party, policy) === party.name).map(({ name }) => name);

/**
 * A text of the case with every personal value of it replaced, in one pass: longer values win, so that no value is cut
 * in two, and a published name stays whole even where it contains the name of its owner.
 */
export const redacted = (text: string, hidden: readonly PersonalValue[], published: readonly string[]): string => {
  const places = new Map<string, string>([
    ...hidden.map(({ value, inItsPlace }) => [value, inItsPlace] as const),
    ...published.map((name) => [name, name] as const),
  ]);
  if (places.size === 0) return text;
  const longestFirst = [...places.keys()].sort((a, b) => b.length - a.length);
  const anyOfThem = new RegExp(longestFirst.map(literally).join('|'), 'gu');
  return text.replaceAll(anyOfThem, (value) => places.get(value) ?? BLACKENED);
};

const literally = (value: string): string => value.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
