import { titleAt, type MemberTitle } from '@ecl/enforcement';
import type { ContractNode, FactsOf } from '@ecl/web';
import { stepFamilies } from '../steps/step-families.js';
import { pickerOf } from './pickers.js';
import { unitOf } from './units-of-members.js';

/** What the members of the staff API are called, in what they count, and where a form finds their values. */
export const ledgerFactsOf: FactsOf = ([schema = '', ...names], member: ContractNode) => {
  const name = names.at(-1) ?? '';
  const owner = describedBy(schema);
  const titled = (path: readonly string[]) => titleAt([owner, ...path], RECORDED_BY.get(owner));
  const title = titled(names) ?? inYuan(names, titled);
  const called = title && member['x-unit'] === 'fen' ? inFen(title) : title;
  return called && { ...called, unit: unitOf(schema, name), picker: pickerOf(name, member['x-mark']) };
};

/** Whose members a schema has: a question about a step has those of the step, and each family has the answers of some classes. */
const describedBy = (schema: string): string =>
  OF_FAMILIES.find(([form]) => form.test(schema))?.[1] ??
  nameIn(schema, /Asked$/) ??
  nameIn(schema, /(?:Data|Event|Entry)$/) ??
  schema;

/** The step or event whose schema ends so. */
const nameIn = (schema: string, ending: RegExp): string | undefined => {
  const name = schema.replace(ending, '');
  return name !== schema && STEPS_AND_EVENTS.has(name) ? name : undefined;
};
const STEPS_AND_EVENTS: ReadonlySet<string> = new Set(
  stepFamilies.flatMap(({ commandTypes, eventTypes }) => [...commandTypes, ...eventTypes].map(({ name }) => name)),
);

const OF_FAMILIES: readonly (readonly [RegExp, string])[] = [
  [/WhatIf(?:Step)?Answer$/, 'WhatIfStepAnswer'],
  [/StepAnswer$/, 'StepAnswer'],
  [/BegunAnswer$/, 'BegunAnswer'],
];

/** The steps that record an event, whose members are called the same. */
const RECORDED_BY = new Map<string, readonly string[]>();
for (const { commandTypes } of stepFamilies)
  for (const commandType of commandTypes)
    for (const event of (commandType as { readonly records?: readonly string[] }).records ?? [])
      RECORDED_BY.set(event, [...(RECORDED_BY.get(event) ?? []), commandType.name]);

/** Nobody is to read a number of fen as yuan: its title says in what it counts. */
const inFen = ({ zh, en }: MemberTitle): MemberTitle => ({
  zh: zh.includes('分') ? zh : `${zh}（分）`,
  en: en.endsWith(' in fen') ? en : `${en} in fen`,
});

/** The text beside an amount is called as the amount, in yuan. */
const inYuan = (names: readonly string[], titled: (path: readonly string[]) => MemberTitle | undefined) => {
  const amount = /^(\w+)Text$/.exec(names.at(-1) ?? '')?.[1];
  const title = amount === undefined ? undefined : titled([...names.slice(0, -1), amount]);
  return title && { zh: `${title.zh.replace('（分）', '')}（元）`, en: `${title.en.replace(/ in fen$/, '')} in yuan` };
};
