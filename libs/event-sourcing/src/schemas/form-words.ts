import { INSTANT_PATTERN, PLAIN_DATE_PATTERN, RFC_3339_PATTERN, UUID_PATTERN } from '@ecl/kernel';
import { CODE_PATTERN, SHA256_PATTERN } from './patterns.js';
import type { FormWords, PatternWords, SchemaNode } from './schema-node.js';

/** The digest of an empty file. */
const OF_NOTHING = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const A_MOMENT: FormWords = {
  en: 'a moment with its offset, such as 2026-05-06T10:00:00+08:00',
  zh: '带时区的时刻，如 2026-05-06T10:00:00+08:00',
};

/** What a person is told about the forms of text that a pattern describes. */
const FORMS: ReadonlyMap<string, PatternWords> = new Map([
  // As it is stored; a request may write it in another form.
  [INSTANT_PATTERN, { ...A_MOMENT, example: '2026-05-06T02:00:00.000Z' }],
  [RFC_3339_PATTERN, { ...A_MOMENT, example: '2026-05-06T10:00:00+08:00' }],
  [
    PLAIN_DATE_PATTERN,
    { en: 'a day that exists, written 2026-05-06', zh: '存在的日期，写作 2026-05-06', example: '2026-05-06' },
  ],
  [
    UUID_PATTERN,
    {
      en: 'a UUID such as 018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90',
      zh: ' UUID，如 018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90',
      example: '018f6b1e-4c2a-7d3e-9b10-2f6a5c8d7e90',
    },
  ],
  [
    SHA256_PATTERN,
    {
      en: `a SHA-256 digest, 64 signs of 0-9 and a-f, such as ${OF_NOTHING}`,
      zh: ` SHA-256 摘要，即 64 个字符，只含 0-9 和 a-f，如 ${OF_NOTHING}`,
      example: OF_NOTHING,
    },
  ],
  [
    CODE_PATTERN,
    {
      en: 'a code such as 150100-CG: letters, digits and - _ . : / 〔〕（）, a letter or digit first, at most 100 characters',
      zh: '编码，如 150100-CG：以文字或数字开头，只含文字、数字和 - _ . : / 〔〕（），至多 100 个字符',
      example: '150100-CG',
    },
  ],
]);

/** A text of the form that the pattern of a schema asks for; undefined where it has none, or none that says more than "not empty". */
export const exampleOfPattern = (node: SchemaNode): string | undefined =>
  (node['x-form'] ?? FORMS.get(node.pattern ?? ''))?.example;

/** The form that a schema asks for. */
export const formOf = (node: SchemaNode): FormWords => {
  if (node['x-form']) return node['x-form'];
  if (node.anyOf) return eitherOf(node.anyOf.filter((each) => each['x-upcast-only'] !== true).map(formOf));
  if (node.enum) return { en: `one of ${node.enum.join(', ')}`, zh: `以下之一：${node.enum.join('、')}` };
  if (node.const !== undefined) return { en: JSON.stringify(node.const), zh: ` ${JSON.stringify(node.const)}` };
  switch (node.type) {
    case 'string':
      return textForm(node);
    case 'integer':
    case 'number':
      return numberForm(node);
    case 'boolean':
      return { en: 'true or false', zh: ' true 或 false' };
    case 'array':
      return { en: 'a list', zh: '列表' };
    case 'object':
      return objectForm(node);
    default:
      return { en: 'of another form', zh: '其他形式' };
  }
};

const textForm = ({ pattern, maxLength }: SchemaNode): FormWords => {
  const form = FORMS.get(pattern ?? '');
  if (form) return form;
  return maxLength === undefined
    ? { en: 'text', zh: '文字' }
    : { en: `text of at most ${String(maxLength)} characters`, zh: `文字，至多 ${String(maxLength)} 个字符` };
};

const numberForm = (node: SchemaNode): FormWords => {
  const { en, zh } = wholeNumber(said(node.minimum), said(node.maximum));
  return node['x-unit'] === 'fen'
    ? { en: `an amount in fen, ${en} (100 fen are one yuan)`, zh: `以分为单位的金额（一元为 100 分），即${zh}` }
    : { en, zh };
};

const wholeNumber = (least: number | undefined, most: number | undefined): FormWords => {
  const [from, to] = [String(least), String(most)];
  if (least !== undefined && most !== undefined)
    return { en: `a whole number from ${from} to ${to}`, zh: ` ${from} 至 ${to} 的整数` };
  if (least !== undefined) return { en: `a whole number of at least ${from}`, zh: `不小于 ${from} 的整数` };
  if (most !== undefined) return { en: `a whole number of at most ${to}`, zh: `不大于 ${to} 的整数` };
  return { en: 'a whole number', zh: '整数' };
};

/** A limit that is only the greatest number of JavaScript says nothing to a person. */
const said = (limit: number | undefined): number | undefined =>
  limit !== undefined && Math.abs(limit) < Number.MAX_SAFE_INTEGER ? limit : undefined;

const objectForm = ({ properties = {} }: SchemaNode): FormWords => {
  const names = Object.keys(properties);
  return names.length === 0
    ? { en: 'an object', zh: '对象' }
    : { en: `an object with ${names.join(', ')}`, zh: `对象，含 ${names.join('、')}` };
};

const eitherOf = (forms: readonly FormWords[]): FormWords => ({
  en: forms.map(({ en }) => en).join(', or '),
  zh: forms.map(({ zh }) => zh).join('，或'),
});
