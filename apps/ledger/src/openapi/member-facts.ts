import { titleAt } from '@ecl/enforcement';
import type { ContractNode, FactsOf } from '@ecl/web';
import { pickerOf } from './pickers.js';
import { unitOf } from './units-of-members.js';

/** What the members of the staff API are called, in what they count, and where a form finds their values. */
export const ledgerFactsOf: FactsOf = ([owner = '', ...names], member: ContractNode) => {
  const name = names.at(-1) ?? '';
  const title = titleAt([commandIn(owner), ...names]);
  return title && { ...title, unit: unitOf(owner, name), picker: pickerOf(name, member['x-mark']) };
};

/** A question about a step has the members of the step. */
const commandIn = (schema: string): string => schema.replace(/Asked$/, '');
