import { titleAt, type MemberTitle } from '@ecl/enforcement';
import type { ContractNode, FactsOf } from '@ecl/web';
import { pickerOf } from './pickers.js';
import { unitOf } from './units-of-members.js';

/** What the members of the staff API are called, in what they count, and where a form finds their values. */
export const ledgerFactsOf: FactsOf = ([owner = '', ...names], member: ContractNode) => {
  const name = names.at(-1) ?? '';
  const place = [commandIn(owner), ...names];
  const title = titleAt(place) ?? inYuan(place);
  const called = title && member['x-unit'] === 'fen' ? inFen(title) : title;
  return called && { ...called, unit: unitOf(owner, name), picker: pickerOf(name, member['x-mark']) };
};

/** Nobody is to read a number of fen as yuan: its title says in what it counts. */
const inFen = ({ zh, en }: MemberTitle): MemberTitle => ({
  zh: zh.includes('分') ? zh : `${zh}（分）`,
  en: en.endsWith(' in fen') ? en : `${en} in fen`,
});

/** The text beside an amount is called as the amount, in yuan. */
const inYuan = (place: readonly string[]) => {
  const amount = /^(\w+)Text$/.exec(place.at(-1) ?? '')?.[1];
  const title = amount === undefined ? undefined : titleAt([...place.slice(0, -1), amount]);
  return title && { zh: `${title.zh.replace('（分）', '')}（元）`, en: `${title.en.replace(/ in fen$/, '')} in yuan` };
};

/** A question about a step has the members of the step. */
const commandIn = (schema: string): string => schema.replace(/Asked$/, '');
