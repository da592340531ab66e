import { yuan } from '@ecl/kernel';
import { InvalidArgumentError } from 'commander';
import { readSheet } from '../demo/table/read-sheet.js';
import { partsOf, writtenAs, type MemberForm } from './form-of-member.js';

const YES = ['yes', 'true', '是'];
const NO = ['no', 'false', '否'];

/** A value as a person writes it, in the form that the step takes. @throws InvalidArgumentError, Problem for a table */
export const valueIn = (text: string, form: MemberForm): unknown => {
  if (form.anyOf) return valueIn(text, alternativeFor(text, form.anyOf));
  if (form.enum) {
    if (!form.enum.includes(text)) throw wrong(form);
    return text;
  }
  switch (form.type) {
    case 'boolean':
      if (YES.includes(text.toLowerCase())) return true;
      if (NO.includes(text.toLowerCase())) return false;
      throw wrong(form);
    case 'integer':
      return form['x-unit'] === 'fen' ? moneyIn(text, form) : wholeNumberIn(text, form);
    case 'array':
      return form.items?.properties
        ? recordsIn(text, form.items)
        : listIn(text).map((each) => valueIn(each, form.items ?? {}));
    case 'object':
      return recordIn(text, form);
    default:
      return text;
  }
};

const wrong = (form: MemberForm): InvalidArgumentError =>
  new InvalidArgumentError(
    `应为 expected: ${form['x-form'] ? `${form['x-form'].zh} · ${form['x-form'].en}` : writtenAs(form)}`,
  );

/** Amounts have names, lists have commas, and a word is what it says. */
const alternativeFor = (text: string, forms: readonly MemberForm[]): MemberForm => {
  const fits = ({ type, enum: words, const: word }: MemberForm): boolean => {
    if (word !== undefined) return text === word;
    if (words) return words.includes(text);
    if (type === 'object') return text.includes('=');
    if (type === 'boolean') return [...YES, ...NO].includes(text.toLowerCase());
    return type === 'integer' && /^\d+$/.test(text);
  };
  const found = forms.find(fits) ?? forms.find(({ type }) => type === 'array');
  if (!found) throw wrong({ anyOf: forms });
  return found;
};

const wholeNumberIn = (text: string, form: MemberForm): number => {
  if (!/^\d{1,15}$/.test(text)) throw wrong(form);
  return Number(text);
};

/** Amounts are written in yuan, and kept in fen. */
const moneyIn = (text: string, form: MemberForm): number => {
  if (!/^\d{1,13}(?:\.\d{1,2})?$/.test(text)) throw wrong(form);
  const [whole = '', part = ''] = text.split('.');
  return yuan(Number(whole)) + Number(part.padEnd(2, '0'));
};

/** Commas and the marks that a Chinese keyboard gives. */
export const listIn = (text: string): readonly string[] =>
  text
    .split(/[,，、;；\s]+/)
    .map((each) => each.trim())
    .filter((each) => each !== '');

const recordIn = (text: string, form: MemberForm): Readonly<Record<string, unknown>> => {
  const parts = partsOf(form) ?? {};
  const entries = listIn(text).map((each) => {
    const [name = '', value = ''] = each.split('=', 2);
    const part = parts[name];
    if (!part) throw wrong(form);
    return [name, valueIn(value, part)] as const;
  });
  return Object.fromEntries(entries);
};

/** A table whose headings are the names of the members. Empty cells are left out. */
const recordsIn = (file: string, form: MemberForm): readonly Readonly<Record<string, unknown>>[] => {
  const parts = Object.entries(partsOf(form) ?? {});
  return readSheet(file, form.required ?? []).map(({ row, cells }) =>
    Object.fromEntries(
      parts.flatMap(([name, part]) => {
        const text = cells.get(name) ?? '';
        if (text === '' && part.type !== 'array') return [];
        try {
          return [[name, valueIn(text, part)]];
        } catch (error) {
          if (!(error instanceof InvalidArgumentError)) throw error;
          throw new InvalidArgumentError(`${file}：第 ${String(row)} 行 row ${String(row)}，${name}：${error.message}`);
        }
      }),
    ),
  );
};
