import type { CommandType } from '@ecl/enforcement';

/** What a member of a step may be, as far as the command line needs to know; the ledger checks everything again. */
export interface MemberForm {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly const?: string;
  readonly anyOf?: readonly MemberForm[];
  readonly items?: MemberForm;
  readonly properties?: Readonly<Record<string, MemberForm>>;
  readonly required?: readonly string[];
  readonly format?: string;
  readonly 'x-unit'?: string;
  readonly 'x-form'?: { readonly zh: string; readonly en: string };
}

/** The members of a step, by their names. */
export const formOf = ({ schema }: CommandType): Required<Pick<MemberForm, 'properties' | 'required'>> => {
  const { properties = {}, required = [] } = schema as MemberForm;
  return { properties, required };
};

/** The parts of a list of records, or of a record. */
export const partsOf = ({ items, properties }: MemberForm): Readonly<Record<string, MemberForm>> | undefined =>
  properties ?? items?.properties;

/** How the value is written on the command line. */
export const writtenAs = (form: MemberForm): string => {
  if (form.anyOf) return [...new Set(form.anyOf.map(writtenAs))].join('|');
  if (form.enum) return form.enum.join('|');
  if (form.const !== undefined) return form.const;
  if (isProvisions(form)) return 'id@version,…';
  if (form.type === 'array') return form.items?.properties ? 'file.csv' : `${writtenAs(form.items ?? {})},…`;
  if (form.type === 'object') return `${Object.keys(form.properties ?? {}).join('=…,')}=…`;
  if (form.type === 'boolean') return 'yes|no';
  if (form['x-unit'] === 'fen') return 'yuan';
  if (form.type === 'integer') return 'number';
  return form.format === 'date' ? 'date' : 'text';
};

/** A list of provisions of law, which the register knows. */
export const isProvisions = ({ items }: MemberForm): boolean =>
  items?.properties?.['provisionId'] !== undefined && items.properties['law'] !== undefined;
