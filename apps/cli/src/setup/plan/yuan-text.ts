import { formatYuan, type Fen } from '@ecl/kernel';
import { partsOf, type MemberForm } from '../../registers/form-of-member.js';

/** A value as a file has it: amounts in yuan, lists with commas. */
export const yuanText = (value: unknown, form: MemberForm): string => {
  if (typeof value === 'number')
    return form['x-unit'] === 'fen' ? formatYuan(value as Fen).replaceAll(/[,元]/g, '') : String(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return value.map((each) => yuanText(each, form.items ?? {})).join(', ');
  const parts = partsOf(form.anyOf?.find(({ properties }) => properties) ?? form) ?? {};
  return Object.entries(value)
    .map(([name, each]) => `${name}=${yuanText(each, parts[name] ?? {})}`)
    .join(' ');
};
