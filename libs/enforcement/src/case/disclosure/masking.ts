import type { Party } from '../values.js';

export type NamePolicy = 'full' | 'surname' | 'withheld';

export const WITHHELD_NAME = '（依法不予公开）';
/** Replaces personal data. */
export const BLACKENED = '＊＊＊';

/** 张三 → 张某, 欧阳明 → 欧阳某. A name without a surname keeps its first letter. */
export const surnameOnly = (name: string): string => {
  const compound = COMPOUND_SURNAMES.find((surname) => name.startsWith(surname));
  return `${compound ?? Array.from(name)[0] ?? ''}某`;
};

const COMPOUND_SURNAMES = (
  '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 ' +
  '司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 呼延 东郭 南门 羊舌 微生 公户 公玉 ' +
  '梁丘 左丘 东门 西门 第五'
).split(' ');

/** A sole trader without a trade name is registered under a person's name; those are short. */
const PERSONAL_NAME_AT_MOST = 4;

const isNameOfAPerson = ({ kind, name, legalRepresentative }: Party): boolean =>
  kind === 'citizen' ||
  (kind === 'soleTrader' && (name === legalRepresentative || Array.from(name).length <= PERSONAL_NAME_AT_MOST));

/**
 * The party as the public reads it. An organisation appears under its registered name; so does a sole trader's
 * business, with the operator's own name masked in it.
 */
export const publicNameOf = (party: Party, policy: NamePolicy): string => {
  if (isNameOfAPerson(party)) return masked(party.name, policy);
  if (party.kind === 'organisation' || party.legalRepresentative === undefined) return party.name;
  return party.name.replaceAll(party.legalRepresentative, masked(party.legalRepresentative, policy));
};

export const masked = (name: string, policy: NamePolicy): string => {
  switch (policy) {
    case 'full':
      return name;
    case 'surname':
      return surnameOnly(name);
    case 'withheld':
      return WITHHELD_NAME;
  }
};
