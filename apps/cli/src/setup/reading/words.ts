import { ROLE_TITLES } from '@ecl/enforcement';

/** Words of the files for the words of the API, by the member. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  level: { 市级: 'city', 区县级: 'county', 旗县级: 'county', 派驻机构: 'station', 协作单位: 'partner' },
  standing: { 执法人员: 'officer', 协管人员: 'auxiliary', 其他人员: 'other' },
  headship: { 主要负责人: 'principal', 临时主持工作: 'acting', 副职负责人: 'deputy' },
  kind: { 实体: 'substantive', 程序: 'procedural', 是: 'supervision', 监督证件: 'supervision' },
  fields: { 全部: 'all' },
  roles: Object.fromEntries(Object.entries(ROLE_TITLES).map(([role, { zh }]) => [zh, role])),
};

/** The word of the API for a word of a file; another word stays as it is. */
export const wordOf = (member: string, text: string): string => WORDS[member]?.[text] ?? text;

/** What a file may say instead of a word of the API. */
export const wordsFor = (member: string): readonly string[] => Object.keys(WORDS[member] ?? {});
