import type { Said } from '../words/language.js';
import type { Schema, StepForm } from './schema.js';

/** Where a picker finds what can be picked. */
export type Picked =
  | 'person'
  | 'party'
  | 'agency'
  | 'unit'
  | 'bank'
  | 'division'
  | 'power'
  | 'benchmark'
  | 'tier'
  | 'provision'
  | 'lead'
  | 'case';

/** What somebody is asked for, and how. */
export type Kind =
  | { readonly is: 'text'; readonly isLong: boolean; readonly most: number | undefined }
  /** An id that the form makes, or one of something on record: `of` is the member by which it came on record, such as `noticeId`. */
  | { readonly is: 'id'; readonly of: string }
  /** The name of somebody whom no register has. */
  | { readonly is: 'outsider' }
  | { readonly is: 'money' }
  | { readonly is: 'number'; readonly unit: string | undefined; readonly least: number | undefined }
  | { readonly is: 'moment' }
  | { readonly is: 'day' }
  | { readonly is: 'flag' }
  | { readonly is: 'choice'; readonly values: readonly (string | boolean)[] }
  | { readonly is: 'pick'; readonly from: Picked }
  /** A paper: its file is chosen, its id and digest are made. */
  | { readonly is: 'paper' }
  /** The digest of a file: the file is chosen, and its digest made. */
  | { readonly is: 'file'; readonly size?: string }
  /** How large the file beside it is: made with its digest. */
  | { readonly is: 'size' }
  | { readonly is: 'group'; readonly fields: readonly Field[] }
  | { readonly is: 'list'; readonly item: Field; readonly least: number }
  /** One of several forms, told apart by the constant of one member; or, where there is none, by what each is. */
  | { readonly is: 'union'; readonly by: string | undefined; readonly branches: readonly Branch[] }
  /** What no form asks for: it is shown as it is. */
  | { readonly is: 'other' };

export interface Branch {
  readonly value: string;
  readonly fields: readonly Field[];
  /** Of a branch that is no object. */
  readonly only?: Kind;
}

export interface Field {
  readonly name: string;
  readonly title: Said;
  readonly isRequired: boolean;
  readonly isPersonal: boolean;
  readonly kind: Kind;
}

const PICKED: readonly (readonly [RegExp, Picked])[] = [
  [/\/personnel\//, 'person'],
  [/\/banks\//, 'bank'],
  [/\/divisions\//, 'division'],
  [/\/registers\/powers\//, 'benchmark'],
  [/^\/api\/powers$/, 'power'],
  [/^\/api\/provisions$/, 'provision'],
  [/^\/api\/leads$/, 'lead'],
  [/^\/api\/cases$/, 'case'],
  [/^\/api\/cases\/\{id\}$/, 'party'],
];

const pickedBy = (name: string, schema: Schema): Picked | undefined => {
  const route = schema['x-picker'];
  if (route?.includes('/agencies/')) return /unit/i.test(name) ? 'unit' : 'agency';
  const byRoute = PICKED.find(([form]) => form.test(route ?? ''))?.[1];
  if (byRoute) return byRoute;
  const mark = schema['x-mark'];
  if (mark === 'person' || mark === 'party') return mark;
  return BY_NAME[name];
};

/** Members whose schema does not say where they are found. */
const BY_NAME: Readonly<Record<string, Picked>> = { partyId: 'party', finedParty: 'party', tierId: 'tier' };

/** Members that name something that came on record under another name. */
const RECORDED_AS: Readonly<Record<string, string>> = {
  replacesNoticeId: 'noticeId',
  ofRecordingId: 'recordingId',
  recordings: 'recordingId',
};

const recordedAs = (name: string): string => RECORDED_AS[name] ?? name.replace(/Ids$/, 'Id');

const LONG_FROM = 500;
/** SHA-256 in hexadecimal: what no person types. */
const OF_A_DIGEST = '^[0-9a-f]{64}$';

type Find = (schema: Schema) => Schema;

/** Follows a name; what stands beside the name says more than what it names. */
const finderIn =
  (schemas: StepForm['schemas']): Find =>
  (schema) => {
    if (schema.$ref === undefined) return schema;
    const { $ref, ...own } = schema;
    return { ...finderIn(schemas)(schemas[$ref.split('/').at(-1) ?? ''] ?? {}), ...own };
  };

const isPaper = ({ properties = {} }: Schema): boolean =>
  'documentId' in properties && 'sha256' in properties && 'title' in properties;

const kindOf = (name: string, schema: Schema, find: Find): Kind => {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return unionOf(name, branches, find);
  if (schema.enum) return { is: 'choice', values: schema.enum };
  if (schema.const !== undefined) return { is: 'choice', values: [schema.const] };
  switch (schema.type) {
    case 'boolean':
      return { is: 'flag' };
    case 'integer':
    case 'number':
      if (schema['x-unit'] === 'byte') return { is: 'size' };
      return schema['x-unit'] === 'fen'
        ? { is: 'money' }
        : { is: 'number', unit: schema['x-unit'], least: schema.minimum };
    case 'array': {
      // An item is called as its list is, where it has no title of its own.
      const items = { ...(schema['x-title'] ? { 'x-title': schema['x-title'] } : {}), ...find(schema.items ?? {}) };
      return { is: 'list', item: fieldOf(name, items, true, find), least: schema.minItems ?? 0 };
    }
    case 'object':
      if (isPaper(schema)) return { is: 'paper' };
      return schema.properties ? { is: 'group', fields: fieldsOf(schema, find) } : { is: 'other' };
    case 'string':
      return textKindOf(name, schema);
    default:
      return { is: 'other' };
  }
};

const textKindOf = (name: string, schema: Schema): Kind => {
  if (schema.format === 'date-time') return { is: 'moment' };
  if (schema.format === 'date') return { is: 'day' };
  if (schema.pattern === OF_A_DIGEST) return { is: 'file' };
  const from = pickedBy(name, schema);
  if (from) return { is: 'pick', from };
  if (/Ids?$/.test(name) || schema['x-mark'] === 'recording') return { is: 'id', of: recordedAs(name) };
  const most = schema.maxLength;
  return { is: 'text', isLong: (most ?? 0) >= LONG_FROM, most };
};

/** The member whose constant tells the branches apart. */
const tellingMember = (branches: readonly Schema[]): string | undefined => {
  const [first, ...others] = branches;
  return Object.entries(first?.properties ?? {}).find(
    ([name, { const: value }]) =>
      value !== undefined && others.every(({ properties }) => properties?.[name]?.const !== undefined),
  )?.[0];
};

const unionOf = (name: string, given: readonly Schema[], find: Find): Kind => {
  // A union within a union is one.
  const branches = given.map(find).flatMap((branch) => (branch.anyOf ?? [branch]).map(find));
  const by = tellingMember(branches);
  if (by !== undefined)
    return {
      is: 'union',
      by,
      branches: branches.map((branch) => ({
        value: String(branch.properties?.[by]?.const),
        fields: fieldsOf(branch, find).filter((field) => field.name !== by),
      })),
    };
  const values = branches.flatMap(({ const: value, enum: several }) => several ?? (value === undefined ? [] : [value]));
  if (values.length > 0 && branches.every((branch) => branch.const !== undefined || branch.enum))
    return { is: 'choice', values };
  return {
    is: 'union',
    by: undefined,
    branches: branches.map((branch, nth) => ({
      value: String(nth),
      fields: branch.properties ? fieldsOf(branch, find) : [],
      ...(branch.properties ? {} : { only: kindOf(name, branch, find) }),
    })),
  };
};

/** Programs send fen; people type and read yuan. */
const withoutUnit = ({ zh, en }: Said): Said => ({ zh: zh.replace('（分）', ''), en: en.replace(/ in fen$/, '') });

/** Programs send ids; people choose the thing itself. */
const withoutId = ({ zh, en }: Said): Said => ({
  zh: zh.replace(/(编号|标识|编码)$/, ''),
  en: en
    .replace(/ (ids?|identifiers?|codes?)$/i, '')
    .replace(/^Ids? of (?:the |an? )?(.)/i, (_, first: string) => first.toUpperCase()),
});

/** Programs send digests; people choose files. */
const withoutDigest = ({ zh, en }: Said): Said => ({
  zh: zh.replace(/的?摘要值?$/, ''),
  en: en.replace(/^Digests? of (?:the |an? )?(.)/i, (_, first: string) => first.toUpperCase()),
});

const isChosen = (kind: Kind): boolean =>
  kind.is === 'pick' || kind.is === 'id' || (kind.is === 'list' && isChosen(kind.item.kind));

const fieldOf = (name: string, schema: Schema, isRequired: boolean, find: Find): Field => {
  const kind = kindOf(name, schema, find);
  const title = withoutUnit(schema['x-title'] ?? { zh: name, en: name });
  return {
    name,
    title: isChosen(kind) ? withoutId(title) : kind.is === 'file' ? withoutDigest(title) : title,
    isRequired,
    isPersonal: schema['x-personal'] !== undefined,
    kind,
  };
};

const fieldsOf = (schema: Schema, find: Find): readonly Field[] => {
  const fields = Object.entries(schema.properties ?? {}).map(([name, each]) =>
    fieldOf(name, find(each), schema.required?.includes(name) ?? false, find),
  );
  const size = fields.find(({ kind }) => kind.is === 'size')?.name;
  return size === undefined
    ? fields
    : fields.map((field) => (field.kind.is === 'file' ? { ...field, kind: { is: 'file', size } } : field));
};

/** Somebody whom no register has: they are known by their name, and get an id of the case. */
export const isOutsider = (fields: readonly Field[]): boolean =>
  fields.some(({ name }) => name === 'name') && fields.some(({ kind }) => kind.is === 'id' && kind.of === 'personId');

/** What the form of a step asks for; what must be filled in comes first, the moment of the step last of it. */
export const fieldsOfForm = ({ body, schemas }: StepForm): readonly Field[] => {
  const find = finderIn(schemas);
  const rank = ({ name, isRequired }: Field): number =>
    name === 'partyId' ? 0 : name === 'occurredAt' ? 2 : isRequired ? 1 : 3;
  return [...fieldsOf(find(body), find)].sort((a, b) => rank(a) - rank(b));
};
