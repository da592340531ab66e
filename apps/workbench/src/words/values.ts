import type { Said } from './language.js';
import { VALUES } from './value-table.js';

/** What a value of a member is called: first as the member has it, then as every member has it. */
export const valueWords = (member: string, value: string | boolean): Said => {
  if (value === true) return VALUES[`${member}=true`] ?? { zh: '是', en: 'yes' };
  if (value === false) return VALUES[`${member}=false`] ?? { zh: '否', en: 'no' };
  return VALUES[`${member}=${value}`] ?? VALUES[value] ?? { zh: value, en: value };
};
