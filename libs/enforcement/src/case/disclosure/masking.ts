import type { Party } from '../values.js';
import { sameNames } from '../../redaction/index.js';

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

const COMPOUND_SURNAMES = (
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 ' +
  '司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 ' +
  '梁丘 左丘 东门 西门 第五'
).split(' ');

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
 * @param among the parties of its case, in their order: two of them with the same surname are kept apart.
 */
export const publicNameOf = (party: Party, policy: NamePolicy, among: readonly Party[] = [party]): string => {
  if (isNameOfAPerson(party)) return masksOf(among, policy).ofParty(party);
  if (party.kind === 'organisation') return party.name;
  if (policy === 'withheld') return WITHHELD_NAME;
  const { name, legalRepresentative } = party;
  return legalRepresentative === undefined
    ? name
    : name.replaceAll(legalRepresentative, masked(legalRepresentative, policy, among));
};

/** The name of a person of the case, who is no party or not only a party. */
export const masked = (name: string, policy: NamePolicy, among: readonly Party[] = []): string =>
  masksOf(among, policy).of(name);

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
  const others = parties
    .flatMap(({ legalRepresentative }) => (legalRepresentative === undefined ? [] : [legalRepresentative]))
    .filter((name) => !asParties.some((person) => sameNames(person.name, name)))
    .filter((name, index, all) => all.findIndex((other) => sameNames(other, name)) === index)
    .map((name) => ({ partyId: undefined, name }));
  return [...asParties, ...others];
};

/** 李某甲, 李某乙: where several people of a case would be masked alike, each has a sign, in the order of the case. */
const masksOf = (among: readonly Party[], policy: NamePolicy) => {
  const people = peopleAmong(among);
  const maskOf = (person: Person): string => {
    const mask = maskAlone(person.name, policy);
    if (policy === 'full') return mask;
    const alike = people.filter(({ name }) => maskAlone(name, policy) === mask);
    return alike.length > 1 ? mask + stem(alike.indexOf(person)) : mask;
  };
  return {
    ofParty: ({ partyId, name }: Party): string =>
      maskOf(people.find((person) => person.partyId === partyId) ?? { partyId, name }),
    of: (name: string): string =>
      maskOf(people.find((person) => sameNames(person.name, name)) ?? { partyId: undefined, name }),
  };
};
